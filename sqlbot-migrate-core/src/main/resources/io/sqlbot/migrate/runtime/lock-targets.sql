-- the tables that a statement locks which names another object, see StatementLock.Target
with given as (
    select pg_catalog.to_regclass(?) as relation, ?::text as target, ?::text as part
)
select i.indrelid::pg_catalog.regclass::text
  from given g
  join pg_catalog.pg_index i on i.indexrelid = g.relation
 where g.target = 'TABLE_OF_INDEX'
union
select i.indexrelid::pg_catalog.regclass::text
  from given g
  join pg_catalog.pg_index i on i.indrelid = g.relation
 where g.target = 'INDEXES_OF_TABLE'
union
select c.conrelid::pg_catalog.regclass::text
  from given g
  join pg_catalog.pg_constraint c on c.confrelid = g.relation and c.contype = 'f' and c.conrelid <> c.confrelid
 where g.target = 'REFERRING_TO_COLUMN' and exists (
           select from pg_catalog.pg_attribute a
            where a.attrelid = c.confrelid and a.attnum = any (c.confkey)
              and g.part in (a.attname, pg_catalog.quote_ident(a.attname)))
union
select c.confrelid::pg_catalog.regclass::text
  from given g
  join pg_catalog.pg_constraint c on c.conrelid = g.relation and c.contype = 'f' and c.confrelid <> c.conrelid
 where g.target = 'REFERENCED_BY_TABLE'
    or (g.target = 'REFERENCED_BY_CONSTRAINT' and g.part in (c.conname, pg_catalog.quote_ident(c.conname)))
    or (g.target = 'REFERENCED_BY_COLUMN' and exists (
           select from pg_catalog.pg_attribute a
            where a.attrelid = c.conrelid and a.attnum = any (c.conkey)
              and g.part in (a.attname, pg_catalog.quote_ident(a.attname))))
 order by 1
