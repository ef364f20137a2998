-- Which session a backend waits for, the oldest of several, what it is at work on, and how far it
-- is with an index; the parameter is the backend's pid. NULLs where it does not wait, or builds no index.
select b.pid,
       b.application_name,
       b.client,
       b.query,
       b.age_ms,
       me.query as own_query,
       i.phase,
       case when i.blocks_total > 0 then i.blocks_done else i.tuples_done end   as done,
       case when i.blocks_total > 0 then i.blocks_total else i.tuples_total end as total
  from pg_catalog.pg_stat_activity me
  left join pg_catalog.pg_stat_progress_create_index i on i.pid = me.pid
  left join lateral (
         select a.pid,
                a.application_name,
                pg_catalog.host(a.client_addr)                                                   as client,
                a.query,
                (extract(epoch from pg_catalog.clock_timestamp() - a.xact_start) * 1000)::bigint as age_ms
           from pg_catalog.unnest(case when me.wait_event_type = 'Lock'
                                       then pg_catalog.pg_blocking_pids(me.pid) end) as blocking (pid)
           join pg_catalog.pg_stat_activity a on a.pid = blocking.pid
          order by a.xact_start nulls last
          limit 1) b on true
 where me.pid = ?
