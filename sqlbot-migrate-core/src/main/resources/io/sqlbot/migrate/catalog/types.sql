-- enumerated types, domains, and composite types that are not the rows of a table
select t.oid,
       n.nspname                                          as schema,
       t.typname                                          as name,
       t.typtype::text                                    as kind,
       array(select l.enumlabel::text
               from pg_catalog.pg_enum l
              where l.enumtypid = t.oid
              order by l.enumsortorder)                   as labels,
       pg_catalog.format_type(t.typbasetype, t.typtypmod) as base_type,
       t.typnotnull                                       as is_not_null,
       pg_catalog.pg_get_expr(t.typdefaultbin, 0)         as default_expression,
       case when t.typcollation <> b.typcollation then nullif(cn.nspname, 'pg_catalog') end as collation_schema,
       case when t.typcollation <> b.typcollation then co.collname end as collation,
       (select pg_catalog.array_agg(array [a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod),
                 nullif(an.nspname, 'pg_catalog')::text, ac.collname::text, ad.description] order by a.attnum)
          from pg_catalog.pg_attribute a
          join pg_catalog.pg_type at on at.oid = a.atttypid
          left join pg_catalog.pg_collation ac on ac.oid = a.attcollation and a.attcollation <> at.typcollation
          left join pg_catalog.pg_namespace an on an.oid = ac.collnamespace
          left join pg_catalog.pg_description ad
            on ad.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and ad.objoid = a.attrelid
           and ad.objsubid = a.attnum
         where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_type t
  join pg_catalog.pg_namespace n on n.oid = t.typnamespace
  left join pg_catalog.pg_class rel on rel.oid = t.typrelid
  left join pg_catalog.pg_type b on b.oid = t.typbasetype
  left join pg_catalog.pg_collation co on co.oid = t.typcollation
  left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.objoid = t.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and x.objid = t.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
   and (t.typtype in ('e', 'd') or rel.relkind = 'c')
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", t.typname collate pg_catalog."C"
