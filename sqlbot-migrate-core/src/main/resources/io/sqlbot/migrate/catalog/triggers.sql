-- Arguments are kept as bytes, each with a zero behind it.
-- tgtype's bits: 1 FOR EACH ROW, 2 BEFORE, 4 INSERT, 8 DELETE, 16 UPDATE, 32 TRUNCATE, 64 INSTEAD OF
select g.tgrelid                                          as relation,
       g.tgname                                           as name,
       g.tgtype                                           as type_bits,
       g.tgenabled::text                                  as enabled,
       g.tgconstraint <> 0                                as is_constraint,
       g.tgparentid <> 0                                  as is_inherited,
       g.tgdeferrable                                     as is_deferrable,
       g.tginitdeferred                                   as is_deferred,
       g.tgoldtable                                       as old_table,
       g.tgnewtable                                       as new_table,
       array(select a.attname::text
               from pg_catalog.unnest(g.tgattr::int2[]) with ordinality u (attnum, place)
               join pg_catalog.pg_attribute a on a.attrelid = g.tgrelid and a.attnum = u.attnum
              order by u.place)                           as columns,
       rn.nspname                                         as referenced_schema,
       r.relname                                          as referenced_table,
       case when g.tgqual is not null then pg_catalog.pg_get_triggerdef(g.oid, false) end as definition,
       pn.nspname                                         as function_schema,
       p.proname                                          as function_name,
       array(select pg_catalog.convert_from(pg_catalog.decode(u.hex, 'hex'), pg_catalog.getdatabaseencoding())
               from pg_catalog.unnest((pg_catalog.string_to_array(pg_catalog.regexp_replace(
                      pg_catalog.encode(g.tgargs, 'hex'), '(..)', '\1 ', 'g'), '00 '))[1:g.tgnargs])
                    with ordinality u (hex, place)
              order by u.place)                           as arguments,
       d.description                                      as comment
  from pg_catalog.pg_trigger g
  join pg_catalog.pg_class c on c.oid = g.tgrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_proc p on p.oid = g.tgfoid
  join pg_catalog.pg_namespace pn on pn.oid = p.pronamespace
  left join pg_catalog.pg_class r on r.oid = g.tgconstrrelid
  left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and d.objoid = g.oid and d.objsubid = 0
 where n.nspname = any (?)
   and not g.tgisinternal
   and c.relpersistence <> 't'
 order by g.tgname collate pg_catalog."C"
