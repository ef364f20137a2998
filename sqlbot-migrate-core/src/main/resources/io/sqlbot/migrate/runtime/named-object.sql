-- Whether an object exists that belongs to no schema. Parameters are its kind, and its name as a
-- statement has it.
select case wanted.kind
         when 'database' then exists (select from pg_catalog.pg_database d where d.datname = wanted.name)
         when 'tablespace' then exists (select from pg_catalog.pg_tablespace t where t.spcname = wanted.name)
         when 'subscription' then exists (select
                                            from pg_catalog.pg_subscription s
                                            join pg_catalog.pg_database d on d.oid = s.subdbid
                                           where s.subname = wanted.name
                                             and d.datname = pg_catalog.current_database())
       end
  from (select ?::text, (pg_catalog.parse_ident(?))[1]::name) as wanted (kind, name)
