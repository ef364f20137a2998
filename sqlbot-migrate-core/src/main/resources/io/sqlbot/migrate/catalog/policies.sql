select p.polrelid                                         as relation,
       p.polname                                          as name,
       not p.polpermissive                                as is_restrictive,
       p.polcmd::text                                     as command,
       array(select pg_catalog.quote_ident(r.rolname)
               from pg_catalog.pg_roles r
              where r.oid = any (p.polroles)
              order by r.rolname collate pg_catalog."C")  as roles,
       pg_catalog.pg_get_expr(p.polqual, p.polrelid)      as using_sql,
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_sql,
       d.description                                      as comment
  from pg_catalog.pg_policy p
  join pg_catalog.pg_class c on c.oid = p.polrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_policy'::pg_catalog.regclass and d.objoid = p.oid and d.objsubid = 0
 where n.nspname = any (?)
 order by p.polname collate pg_catalog."C"
