-- Which session has the advisory lock; the parameter, given twice, is its key.
select a.pid,
       a.application_name,
       pg_catalog.host(a.client_addr)                                                      as client,
       a.query,
       (extract(epoch from pg_catalog.clock_timestamp() - a.xact_start) * 1000)::bigint    as age_ms
  from pg_catalog.pg_locks l
  join pg_catalog.pg_stat_activity a on a.pid = l.pid
 where l.locktype = 'advisory'
   and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
   and l.classid = ((?::bigint >> 32) & 4294967295)::oid
   and l.objid = (?::bigint & 4294967295)::oid
   and l.objsubid = 1
   and l.granted
