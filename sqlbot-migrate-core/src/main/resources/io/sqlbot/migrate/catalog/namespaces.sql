select n.nspname     as schema,
       d.description as comment,
       e.extname     as extension
  from pg_catalog.pg_namespace n
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and d.objoid = n.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and x.objid = n.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C"
