-- One line for everything in the schema that a revision can change; the order of columns is left out, as a
-- column that comes back comes last.
with tables as (
  select oid, relname, relkind from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')
    and relname not in ('alembic_version', 'migrate_history', 'migrate_history_id_seq')
)
select 'relation ' || relname || ' ' || relkind::text || coalesce(' comment ' || obj_description(oid, 'pg_class'), '')
from tables
union all
select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
  || case when attnotnull then ' not null' else '' end
  || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
  || case when attidentity <> '' then ' identity ' || attidentity::text else '' end
  || coalesce(' comment ' || col_description(tables.oid, attnum), '')
from tables
join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
left join pg_attrdef on adrelid = tables.oid and adnum = attnum
where relkind = 'r'
union all
select 'constraint ' || relname || '.' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
from tables join pg_constraint on conrelid = tables.oid
-- PostgreSQL 18 keeps NOT NULL as a constraint, too
where contype <> 'n'
union all
select 'index ' || pg_get_indexdef(indexrelid)
from tables join pg_index on indrelid = tables.oid
union all
select 'sequence ' || sequence.relname || ' of ' || owner.relname || '.' || attname
from tables sequence
join pg_depend on classid = 'pg_class'::regclass and objid = sequence.oid and deptype in ('a', 'i')
  and refclassid = 'pg_class'::regclass and refobjsubid > 0
join tables owner on owner.oid = refobjid
join pg_attribute on attrelid = owner.oid and attnum = refobjsubid
where sequence.relkind = 'S'
order by 1
