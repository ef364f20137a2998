-- The sequences that are not behind an identity column. One that goes with a column is of the extension that has
-- the table.
select n.nspname                                          as schema,
       c.relname                                          as name,
       c.relpersistence = 'u'                             as is_unlogged,
       pg_catalog.format_type(q.seqtypid, null)           as sequence_type,
       q.seqincrement, q.seqstart, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
       tn.nspname                                         as table_schema,
       t.relname                                          as table_name,
       a.attname                                          as column_name,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_sequence q
  join pg_catalog.pg_class c on c.oid = q.seqrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_depend o
    on o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.objid = c.oid and o.deptype in ('a', 'i')
   and o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.refobjsubid > 0
  left join pg_catalog.pg_class t on t.oid = o.refobjid
  left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
  left join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = o.refobjsubid
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = c.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.objid = coalesce(t.oid, c.oid) and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
   and c.relpersistence <> 't'
   and o.deptype is distinct from 'i'
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", c.relname collate pg_catalog."C"
