-- The constraints of tables and the conditions of domains. PostgreSQL 18 has two columns more: where they are
-- missing, their names find what every constraint is before it.
select k.conrelid                                         as relation,
       k.contypid                                         as type,
       k.conname                                          as name,
       k.contype::text                                    as kind,
       k.conindid                                         as index,
       k.condeferrable                                    as is_deferrable,
       k.condeferred                                      as is_deferred,
       k.conenforced and not k.convalidated               as is_not_valid,
       k.contype = 'c' and k.connoinherit                 as is_not_inherited,
       not k.conislocal or k.conparentid <> 0             as is_inherited,
       not k.conenforced                                  as is_not_enforced,
       k.conperiod                                        as has_period,
       pg_catalog.pg_get_expr(k.conbin, k.conrelid)       as condition,
       array(select a.attname::text
               from pg_catalog.unnest(k.conkey) with ordinality u (attnum, place)
               join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
              where k.contype = 'f'
              order by u.place)                           as columns,
       array(select a.attname::text
               from pg_catalog.unnest(k.confkey) with ordinality u (attnum, place)
               join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum
              order by u.place)                           as referenced_columns,
       array(select a.attname::text
               from pg_catalog.unnest(k.confdelsetcols) with ordinality u (attnum, place)
               join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum
              order by u.place)                           as delete_columns,
       rn.nspname                                         as referenced_schema,
       r.relname                                          as referenced_table,
       k.confmatchtype::text                              as match,
       k.confdeltype::text                                as on_delete,
       k.confupdtype::text                                as on_update,
       array(select case when pg_catalog.pg_operator_is_visible(o.oid) then o.oprname::text
                         else 'OPERATOR(' || pg_catalog.quote_ident(op_n.nspname) || '.' || o.oprname || ')' end
               from pg_catalog.unnest(k.conexclop) with ordinality u (operator, place)
               join pg_catalog.pg_operator o on o.oid = u.operator
               join pg_catalog.pg_namespace op_n on op_n.oid = o.oprnamespace
              order by u.place)                           as operators,
       d.description                                      as comment
  from (select true as conenforced, false as conperiod) before_18
 cross join lateral (
       select oid, conrelid, contypid, conname, connamespace, contype, conindid, condeferrable, condeferred,
              convalidated, connoinherit, conislocal, conparentid, conenforced, conperiod, conbin, conkey, confkey,
              confrelid, confdelsetcols, confmatchtype, confdeltype, confupdtype, conexclop
         from pg_catalog.pg_constraint) k
  join pg_catalog.pg_namespace n on n.oid = k.connamespace
  left join pg_catalog.pg_class r on r.oid = k.confrelid
  left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and d.objoid = k.oid and d.objsubid = 0
 where n.nspname = any (?)
   and (k.contype in ('c', 'f', 'p', 'u', 'x') or k.contype = 'n' and k.contypid <> 0)
   -- a foreign key to a partitioned table has one to each partition behind it
   and not exists (select from pg_catalog.pg_constraint parent
                    where parent.oid = k.conparentid and parent.conrelid = k.conrelid)
 order by k.conname collate pg_catalog."C"
