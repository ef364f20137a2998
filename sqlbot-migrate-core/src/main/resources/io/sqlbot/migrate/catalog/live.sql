-- What the scratch place must know about the live database and the role. The columns that hold the locale have other
-- names in other versions, so they are looked up by name.
select current_user                                                   as role_name,
       pg_catalog.current_setting('server_version')                   as server_version,
       (select r.rolcreatedb or r.rolsuper
          from pg_catalog.pg_roles r
         where r.rolname = current_user)                              as may_create_database,
       pg_catalog.has_database_privilege(d.oid, 'CREATE')             as may_create_schema,
       pg_catalog.pg_is_in_recovery()                                 as is_standby,
       pg_catalog.format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_catalog.pg_encoding_to_char(d.encoding),
                         d.datcollate, d.datctype)
         || case d.datlocprovider
              when 'i' then pg_catalog.format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
                                              coalesce(j.columns ->> 'datlocale', j.columns ->> 'daticulocale'))
                            || coalesce(' ICU_RULES ' || pg_catalog.quote_literal(j.columns ->> 'daticurules'), '')
              when 'b' then pg_catalog.format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j.columns ->> 'datlocale')
              else ' LOCALE_PROVIDER libc'
            end                                                       as locale,
       pg_catalog.current_setting('max_locks_per_transaction')::bigint
         * (pg_catalog.current_setting('max_connections')::bigint
            + pg_catalog.current_setting('max_prepared_transactions')::bigint) as lock_capacity,
       array(select e.extname::text
               from pg_catalog.pg_extension e
              where e.extname <> 'plpgsql'
              order by e.oid)                                         as extension_names,
       array(select n.nspname::text
               from pg_catalog.pg_extension e
               join pg_catalog.pg_namespace n on n.oid = e.extnamespace
              where e.extname <> 'plpgsql'
              order by e.oid)                                         as extension_schemas,
       array(select e.extversion
               from pg_catalog.pg_extension e
              where e.extname <> 'plpgsql'
              order by e.oid)                                         as extension_versions
  from pg_catalog.pg_database d
 cross join lateral (select pg_catalog.to_jsonb(d)) j (columns)
 where d.datname = pg_catalog.current_database()
