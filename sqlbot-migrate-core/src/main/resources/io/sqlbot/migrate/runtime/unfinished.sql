-- Revisions whose newest history row is not a success. Formatted with the history table.
with own as (
  select h.*,
         pg_catalog.max(h.id) over (partition by h.revision)                                      as newest,
         pg_catalog.max(h.id) filter (where h.outcome = 'succeeded') over (partition by h.revision) as succeeded
    from %s h
),
open as (
  select * from own where id > coalesce(succeeded, 0)
)
select n.revision,
       n.direction,
       coalesce((select pg_catalog.max(p.segment)
                   from open p
                  where p.revision = n.revision
                    and p.direction = n.direction
                    and p.outcome = 'partial'), 0)                                                as committed,
       case n.outcome when 'partial' then n.segment + 1 else n.segment end                        as segment,
       (select i.statement
          from open i
         where i.revision = n.revision
           and i.segment = n.segment
           and i.outcome = 'intent'
           and n.outcome <> 'partial'
         order by i.id desc
         limit 1)                                                                                 as statement,
       n.started + n.duration_ms * interval '1 millisecond'                                       as since,
       n.error
  from open n
 where n.id = n.newest
   and n.direction <> 'stamp'
 order by n.id
