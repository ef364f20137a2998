-- The newest statement of a revision that was begun, unless its end was recorded. Formatted with
-- the history table, twice; parameters are the revision and the direction.
select h.id,
       h.segment,
       h.statement,
       h.backend_pid,
       h.backend_start::text as backend_start,
       h.catalog_before,
       h.started::text       as started,
       h.checksum,
       later.failed          as is_answered
  from %s h
 cross join lateral (select coalesce(pg_catalog.bool_or(l.outcome = 'failed' and l.segment = h.segment), false) as failed,
                            coalesce(pg_catalog.bool_or(l.outcome in ('succeeded', 'partial')), false)        as ended
                       from %s l
                      where l.revision = h.revision
                        and l.id > h.id) later
 where h.revision = ?
   and h.direction = ?
   and h.outcome = 'intent'
   and not later.ended
 order by h.id desc
 limit 1
