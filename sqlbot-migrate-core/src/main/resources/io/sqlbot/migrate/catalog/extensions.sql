-- what goes with an extension are its members and what goes with them, such as the array of a type
with recursive part (extension, class, object) as (
  select refobjid, classid, objid
    from pg_catalog.pg_depend
   where refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
     and deptype = 'e'
  union
  select p.extension, d.classid, d.objid
    from part p
    join pg_catalog.pg_depend d on d.refclassid = p.class and d.refobjid = p.object and d.deptype in ('i', 'a')
)
select e.extname    as name,
       n.nspname    as schema,
       e.extversion as version,
       exists (select
                 from part p
                 join pg_catalog.pg_depend d on d.refclassid = p.class and d.refobjid = p.object and d.deptype = 'n'
                where p.extension = e.oid
                  and not exists (select
                                    from part other
                                   where other.class = d.classid
                                     and other.object = d.objid)) as is_used
  from pg_catalog.pg_extension e
  join pg_catalog.pg_namespace n on n.oid = e.extnamespace
 where e.extname <> 'plpgsql'
 order by e.extname collate pg_catalog."C"
