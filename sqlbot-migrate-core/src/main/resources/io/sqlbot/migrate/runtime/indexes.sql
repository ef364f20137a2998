-- Indexes of a table that were not there before, with what they are made of, so that two can be
-- compared: parameters are the table as a statement names it, the oids from before as an array, and
-- the index as the statement names it, or null for any.
select n.nspname                                              as schema_name,
       c.relname                                              as index_name,
       i.indisvalid and i.indisready and i.indislive          as usable,
       pg_catalog.format('%s %s %s %s %s %s %s %s (%s) %s',
         c.relam, i.indisunique, i.indnullsnotdistinct, i.indnkeyatts, i.indclass, i.indcollation,
         i.indoption, c.reloptions,
         (select pg_catalog.string_agg(pg_catalog.pg_get_indexdef(i.indexrelid, k, false), ', ' order by k)
            from pg_catalog.generate_series(1, i.indnatts) k),
         pg_catalog.pg_get_expr(i.indpred, i.indrelid))       as definition
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 cross join (select ?::text, ?::oid[], ?::text) as wanted (table_name, before, index_name)
 where i.indrelid = pg_catalog.to_regclass(wanted.table_name)
   and c.oid <> all (wanted.before)
   and (wanted.index_name is null or c.relname = (pg_catalog.parse_ident(wanted.index_name))[1]::name)
 order by c.oid
