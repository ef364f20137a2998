-- What decides how the catalog's expressions are written, for the rest of the transaction; the parameters are the
-- search path, and the schemas in it. Names are written without their schema where the search path finds them.
select pg_catalog.set_config('search_path', ?, true),
       pg_catalog.set_config('datestyle', 'ISO, YMD', true),
       pg_catalog.set_config('intervalstyle', 'postgres', true),
       pg_catalog.set_config('timezone', 'UTC', true),
       pg_catalog.set_config('extra_float_digits', '1', true),
       pg_catalog.set_config('bytea_output', 'hex', true),
       pg_catalog.set_config('lc_monetary', 'C', true),
       pg_catalog.set_config('quote_all_identifiers', 'off', true),
       -- compiling takes seconds, as the planner overrates the work by far
       pg_catalog.set_config('jit', 'off', true),
       pg_catalog.set_config('max_parallel_workers_per_gather', '0', true),
       current_user                                       as role_name,
       -- PostgreSQL leaves such a schema out of the search path without a word
       (select n.nspname
          from pg_catalog.pg_namespace n
         where n.nspname = any (?)
           and not pg_catalog.has_schema_privilege(n.oid, 'USAGE')
         limit 1)                                         as closed_schema
