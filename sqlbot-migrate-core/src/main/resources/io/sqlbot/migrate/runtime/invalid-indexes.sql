-- What an interrupted REINDEX CONCURRENTLY leaves: invalid indexes whose names the server made.
-- Parameters are the kind of object that was reindexed, and its name as the statement has it.
select i.indexrelid as oid,
       n.nspname    as schema_name,
       c.relname    as index_name
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_class t
    on t.oid = i.indrelid
    or t.reltoastrelid = i.indrelid
 cross join (select ?::text, ?::text) as wanted (kind, name)
 where not i.indisvalid
   and c.relname ~ '_cc(new|old)[0-9]*$'
   and case wanted.kind
         when 'database' then true
         when 'schema' then t.relnamespace = (select s.oid
                                                from pg_catalog.pg_namespace s
                                               where s.nspname = (pg_catalog.parse_ident(wanted.name))[1]::name)
         when 'table' then t.oid = pg_catalog.to_regclass(wanted.name)
              or t.oid in (select p.relid
                             from pg_catalog.pg_partition_tree(pg_catalog.to_regclass(wanted.name)) p)
         else t.oid in (select x.indrelid
                          from pg_catalog.pg_index x
                         where x.indexrelid = pg_catalog.to_regclass(wanted.name)
                            or x.indexrelid in (select p.relid
                                                  from pg_catalog.pg_partition_tree(
                                                         pg_catalog.to_regclass(wanted.name)) p))
       end
 group by i.indexrelid, n.nspname, c.relname
 order by i.indexrelid
