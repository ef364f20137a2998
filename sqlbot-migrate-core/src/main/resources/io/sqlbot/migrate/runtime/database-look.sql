-- Everything that is shown of a database, in one query. Formatted with the version table, the history
-- table and the lock's key; the parameter is how many history rows at most. The version table comes
-- first, as the position of an error tells which table is missing.
with versions as (
  select v.version_num from %1$s v
),
history as (
  select * from %2$s
),
own as (
  select h.*,
         pg_catalog.max(h.id) over (partition by h.revision)                                      as newest,
         pg_catalog.max(h.id) filter (where h.outcome = 'succeeded') over (partition by h.revision) as succeeded
    from history h
),
open as (
  select * from own where id > coalesce(succeeded, 0)
),
lock_key (value) as (
  select (%3$s)::bigint
)
select 'version' as kind, 0::bigint as position, v.version_num as revision, null as direction, null::integer as segment,
       null as outcome, null::timestamptz as started, null::bigint as duration_ms, null as description,
       null as database_user, null as host, null as application_version, null as checksum, null as error,
       null::integer as committed, null as statement, null::timestamptz as since,
       null::integer as pid, null as application_name, null as client, null as query, null::bigint as age_ms
  from versions v
union all
select 'history', n.id, n.revision, n.direction, n.segment, n.outcome, n.started, n.duration_ms, n.description,
       n.database_user, n.host, n.application_version, n.checksum, n.error,
       null, null, null, null, null, null, null, null
  from (select * from history order by id desc limit ?) n
union all
-- as in unfinished.sql
select 'unfinished', n.id, n.revision, n.direction,
       case n.outcome when 'partial' then n.segment + 1 else n.segment end,
       null, null, null, null, null, null, null, null, n.error,
       coalesce((select pg_catalog.max(p.segment)
                   from open p
                  where p.revision = n.revision
                    and p.direction = n.direction
                    and p.outcome = 'partial'), 0),
       (select i.statement
          from open i
         where i.revision = n.revision
           and i.segment = n.segment
           and i.outcome = 'intent'
           and n.outcome <> 'partial'
         order by i.id desc
         limit 1),
       n.started + n.duration_ms * interval '1 millisecond',
       null, null, null, null, null
  from open n
 where n.id = n.newest
   and n.direction <> 'stamp'
union all
select 'upgraded', 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
       pg_catalog.max(h.started + h.duration_ms * interval '1 millisecond'), null, null, null, null, null
  from history h
 where h.direction = 'upgrade'
   and h.outcome = 'succeeded'
union all
select 'lock', 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
       a.pid, a.application_name, pg_catalog.host(a.client_addr), a.query,
       (extract(epoch from pg_catalog.clock_timestamp() - a.xact_start) * 1000)::bigint
  from lock_key k
  join pg_catalog.pg_locks l
    on l.locktype = 'advisory'
   and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
   and l.classid = ((k.value >> 32) & 4294967295)::oid
   and l.objid = (k.value & 4294967295)::oid
   and l.objsubid = 1
   and l.granted
  join pg_catalog.pg_stat_activity a on a.pid = l.pid
 order by 1, 2
