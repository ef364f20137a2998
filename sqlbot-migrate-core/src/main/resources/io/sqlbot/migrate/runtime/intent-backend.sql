-- A session that still runs a statement. Parameters are the process id and the start of the
-- backend that was to run it, and the statement, of whose text the server shows the beginning.
-- Behind a pooler another backend may have got it, which only the text tells.
select a.pid,
       coalesce(a.pid = wanted.pid and a.backend_start = wanted.backend_start, false)               as is_same,
       extract(epoch from pg_catalog.clock_timestamp() - a.query_start) * 1000                      as age_ms
  from pg_catalog.pg_stat_activity a
 cross join (select ?::integer, ?::timestamptz, ?::text) as wanted (pid, backend_start, statement)
 where a.pid <> pg_catalog.pg_backend_pid()
   and a.datname = pg_catalog.current_database()
   and a.state = 'active'
   and a.query <> ''
   and pg_catalog.starts_with(wanted.statement, a.query)
 order by 2 desc
 limit 1
