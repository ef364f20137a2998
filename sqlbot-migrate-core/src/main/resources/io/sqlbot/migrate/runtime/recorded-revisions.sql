-- The last thing that happened to each revision and did not fail. %1$s is the history table.
select distinct on (h.revision)
       h.id,
       h.revision,
       h.description,
       h.started,
       h.application_version,
       h.checksum,
       h.direction = 'upgrade' and h.outcome in ('succeeded', 'accepted') as is_applied,
       h.outcome = 'accepted'                                             as is_accepted,
       h.id > coalesce((select pg_catalog.max(s.id)
                          from %1$s s
                         where s.direction = 'stamp'), 0)                 as is_after_stamp
  from %1$s h
 where h.direction <> 'stamp'
   and h.outcome in ('succeeded', 'partial', 'accepted')
 order by h.revision, h.id desc
