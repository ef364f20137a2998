-- What must be known before the first change: parameters are the schema of the version
-- table where it is known, the version table's quoted name, its name, the history table's name.
select n.nspname                                                   as schema_name,
       wanted.name                                                 as wanted_schema,
       pg_catalog.has_schema_privilege(n.oid, 'CREATE')            as may_create,
       v.oid is not null                                           as has_version_table,
       h.oid is not null                                           as has_history_table,
       pg_catalog.has_table_privilege(v.oid, 'SELECT')
         and pg_catalog.has_table_privilege(v.oid, 'INSERT')
         and pg_catalog.has_table_privilege(v.oid, 'DELETE')       as may_move,
       pg_catalog.has_table_privilege(h.oid, 'INSERT')
         and pg_catalog.has_table_privilege(h.oid, 'SELECT')       as may_record,
       array(select a.attname::text
               from pg_catalog.pg_attribute a
              where a.attrelid = h.oid
                and a.attnum > 0
                and not a.attisdropped)                            as history_columns,
       array(select a.attname::text
               from pg_catalog.pg_attribute a
              where a.attrelid = h.oid
                and a.attnum > 0
                and not a.attisdropped
                and a.attnotnull
                and not a.atthasdef
                and a.attidentity = '')                            as history_obligatory,
       (select a.atttypmod - 4
          from pg_catalog.pg_attribute a
         where a.attrelid = v.oid
           and a.attname = 'version_num'
           and a.atttypid in ('varchar'::regtype, 'bpchar'::regtype)
           and a.atttypmod > 4)                                    as id_width,
       pg_catalog.pg_is_in_recovery()                              as is_standby,
       pg_catalog.current_setting('default_transaction_read_only') as read_only,
       current_user                                                as role_name,
       pg_catalog.current_database()                               as database_name,
       pg_catalog.current_setting('role')                          as set_role,
       pg_catalog.version() !~* 'mingw|visual c|msvc'              as checks_clients,
       pg_catalog.current_setting('transaction_timeout', true)
         is not null                                               as limits_transactions,
       array(select array [s.name, s.setting]
               from pg_catalog.pg_settings s
              where s.source = 'session'
                and s.context = 'user'
                and s.name not in ('transaction_isolation', 'transaction_read_only',
                                   'transaction_deferrable'))      as session_settings
  from (select coalesce(?::text,
                        (select n.nspname
                           from pg_catalog.pg_class c
                           join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                          where c.oid = pg_catalog.to_regclass(?::text)),
                        pg_catalog.current_schema())) as wanted (name)
  left join pg_catalog.pg_namespace n on n.nspname = wanted.name
  left join pg_catalog.pg_class v on v.relnamespace = n.oid and v.relname = ?
  left join pg_catalog.pg_class h on h.relnamespace = n.oid and h.relname = ?
