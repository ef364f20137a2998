-- everything that an operation can change, one line each; objects of extensions are left out
with own as (
  select oid, nspname from pg_namespace
  where nspname not like 'pg\_%' and nspname <> 'information_schema'
),
extension_member as (
  select classid, objid from pg_depend where deptype = 'e'
)
select format('schema %s comment %s', nspname, obj_description(oid, 'pg_namespace')) as line
from own
union all
select format('extension %s in %s', extname, extnamespace::regnamespace) from pg_extension
union all
select format('relation %s.%I kind %s persistence %s of %s options %s rls %s/%s partition %s by %s inherits %s access %s tablespace %s comment %s',
  n.nspname, c.relname, c.relkind, c.relpersistence, c.reloftype, c.reloptions, c.relrowsecurity,
  c.relforcerowsecurity, pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid),
  (select string_agg(inhparent::regclass::text, ',' order by inhseqno) from pg_inherits where inhrelid = c.oid),
  (select amname from pg_am where oid = c.relam),
  (select spcname from pg_tablespace where oid = c.reltablespace),
  obj_description(c.oid, 'pg_class'))
from pg_class c join own n on n.oid = c.relnamespace
where not exists (select from extension_member where classid = 'pg_class'::regclass and objid = c.oid)
union all
select format('column %s.%I.%I type %s not null %s default %s identity %s generated %s collation %s storage %s compression %s statistics %s comment %s',
  n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
  pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
  (select collname from pg_collation where oid = a.attcollation and collname <> 'default'),
  a.attstorage, a.attcompression, nullif(a.attstattarget, -1), col_description(c.oid, a.attnum))
from pg_attribute a
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
join own n on n.oid = c.relnamespace
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attnum > 0 and not a.attisdropped
union all
-- not-null constraints are seen at the columns; PostgreSQL 18 names them
select format('constraint %I on %s%s: %s deferrable %s deferred %s valid %s comment %s', conname,
  nullif(conrelid, 0)::regclass, nullif(contypid, 0)::regtype, pg_get_constraintdef(k.oid), condeferrable,
  condeferred, convalidated, obj_description(k.oid, 'pg_constraint'))
from pg_constraint k join own n on n.oid = k.connamespace
where contype <> 'n'
  and not exists (select from extension_member where classid = 'pg_type'::regclass and objid = k.contypid)
union all
select format('index %s valid %s: %s statistics %s', indexrelid::regclass, indisvalid, pg_get_indexdef(indexrelid), indisclustered)
from pg_index i join pg_class c on c.oid = i.indexrelid join own n on n.oid = c.relnamespace
union all
select format('sequence %s: %s %s %s %s %s %s owned by %s', seqrelid::regclass, format_type(seqtypid, null), seqstart,
  seqincrement, seqmin, seqmax, seqcache || seqcycle::text,
  (select refobjid::regclass || '.' || refobjsubid from pg_depend
   where classid = 'pg_class'::regclass and objid = seqrelid and deptype in ('a', 'i') and refobjsubid > 0))
from pg_sequence s join pg_class c on c.oid = s.seqrelid join own n on n.oid = c.relnamespace
union all
select format('type %s.%I kind %s base %s not null %s default %s collation %s labels %s comment %s', n.nspname, t.typname,
  t.typtype, case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end, t.typnotnull, t.typdefault,
  case when t.typtype = 'd' then t.typcollation::regcollation end,
  (select string_agg(quote_literal(enumlabel), ',' order by enumsortorder) from pg_enum where enumtypid = t.oid),
  obj_description(t.oid, 'pg_type'))
from pg_type t join own n on n.oid = t.typnamespace
where t.typtype in ('e', 'd')
  and not exists (select from extension_member where classid = 'pg_type'::regclass and objid = t.oid)
union all
select format('view %s: %s', c.oid::regclass, pg_get_viewdef(c.oid))
from pg_class c join own n on n.oid = c.relnamespace where c.relkind in ('v', 'm')
union all
select format('routine %s comment %s: %s', p.oid::regprocedure, obj_description(p.oid, 'pg_proc'), pg_get_functiondef(p.oid))
from pg_proc p join own n on n.oid = p.pronamespace
where p.prokind <> 'a'
  and not exists (select from extension_member where classid = 'pg_proc'::regclass and objid = p.oid)
union all
select format('trigger %I on %s enabled %s: %s', tgname, tgrelid::regclass, tgenabled, pg_get_triggerdef(oid))
from pg_trigger where not tgisinternal
union all
select format('policy %I on %s: permissive %s command %s roles %s using %s check %s', polname, polrelid::regclass,
  polpermissive, polcmd, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
from pg_policy
order by 1
