-- What the objects of a schema depend on that is neither in it, nor PostgreSQL's own, nor an extension's.
with schema_ as (
  select n.oid from pg_catalog.pg_namespace n where n.nspname = ?
), member (classid, objid) as (
  select 'pg_catalog.pg_class'::pg_catalog.regclass::oid, c.oid
    from pg_catalog.pg_class c where c.relnamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.oid
    from pg_catalog.pg_type t where t.typnamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_proc'::pg_catalog.regclass::oid, p.oid
    from pg_catalog.pg_proc p where p.pronamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_constraint'::pg_catalog.regclass::oid, k.oid
    from pg_catalog.pg_constraint k where k.connamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_attrdef'::pg_catalog.regclass::oid, v.oid
    from pg_catalog.pg_attrdef v
    join pg_catalog.pg_class c on c.oid = v.adrelid and c.relnamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_rewrite'::pg_catalog.regclass::oid, w.oid
    from pg_catalog.pg_rewrite w
    join pg_catalog.pg_class c on c.oid = w.ev_class and c.relnamespace = (select oid from schema_)
  union all
  select 'pg_catalog.pg_trigger'::pg_catalog.regclass::oid, g.oid
    from pg_catalog.pg_trigger g
    join pg_catalog.pg_class c on c.oid = g.tgrelid and c.relnamespace = (select oid from schema_)
), referenced as (
  select distinct d.refclassid, d.refobjid
    from member m
    join pg_catalog.pg_depend d on d.classid = m.classid and d.objid = m.objid
   where d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
     and not exists (select from member o where o.classid = d.refclassid and o.objid = d.refobjid)
     and not exists (select from pg_catalog.pg_depend x
                      where x.classid = d.refclassid and x.objid = d.refobjid and x.deptype = 'e')
)
select pg_catalog.pg_describe_object(r.refclassid, r.refobjid, 0)
  from referenced r
 cross join lateral pg_catalog.pg_identify_object(r.refclassid, r.refobjid, 0) i
 where i.schema is not null
   and i.schema not in ('pg_catalog', 'information_schema', 'pg_toast')
   and i.schema <> (select pg_catalog.quote_ident(n.nspname) from pg_catalog.pg_namespace n, schema_ s where n.oid = s.oid)
 order by 1
 limit 5
