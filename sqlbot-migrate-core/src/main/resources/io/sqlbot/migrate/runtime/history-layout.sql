-- The columns of a history table, as in preflight.sql; the parameter is its quoted name.
select array(select a.attname::text
               from pg_catalog.pg_attribute a
              where a.attrelid = pg_catalog.to_regclass(?::text)
                and a.attnum > 0
                and not a.attisdropped) as history_columns,
       array[]::text[]                  as history_obligatory
