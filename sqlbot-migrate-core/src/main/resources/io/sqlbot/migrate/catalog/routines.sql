-- Functions and procedures; the attributes are those that CREATE FUNCTION would have to be told. The arrays of
-- parameters are missing where PostgreSQL can do without: modes where all are IN, names where none has one.
select p.oid,
       n.nspname                                          as schema,
       p.proname                                          as name,
       p.prokind::text                                    as kind,
       l.lanname                                          as language,
       case when p.prokind <> 'p' then pg_catalog.pg_get_function_result(p.oid) end as returns,
       array(select pg_catalog.format_type(u.type, null)
               from pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality u (type, place)
              order by u.place)                           as parameter_types,
       p.proargmodes::text[]                              as parameter_modes,
       p.proargnames                                      as parameter_names,
       array(select pg_catalog.pg_get_function_arg_default(p.oid, g.place)
               from pg_catalog.generate_series(1, coalesce(pg_catalog.cardinality(p.proallargtypes), p.pronargs)) g (place)
              where p.pronargdefaults > 0
              order by g.place)                           as parameter_defaults,
       array_remove(array [
         case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' end,
         case when p.prokind = 'w' then 'WINDOW' end,
         case when p.proleakproof then 'LEAKPROOF' end,
         case when p.proisstrict then 'STRICT' end,
         case when p.prosecdef then 'SECURITY DEFINER' end,
         case p.proparallel when 's' then 'PARALLEL SAFE' when 'r' then 'PARALLEL RESTRICTED' end,
         case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then 'COST ' || p.procost end,
         case when p.proretset and p.prorows <> 1000 then 'ROWS ' || p.prorows end,
         case when p.prosupport <> 0 then 'SUPPORT ' || p.prosupport::text end,
         (select 'TRANSFORM ' || pg_catalog.string_agg('FOR TYPE ' || pg_catalog.format_type(u.type, null), ', ')
            from pg_catalog.unnest(p.protrftypes) u (type))
       ], null)                                           as attributes,
       p.proconfig                                        as settings,
       coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc) as body,
       p.prosqlbody is not null                           as is_parsed,
       p.probin                                           as library,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_proc p
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
  join pg_catalog.pg_language l on l.oid = p.prolang
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objoid = p.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and x.objid = p.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
   and p.prokind <> 'a'
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", p.proname collate pg_catalog."C",
          pg_catalog.pg_get_function_identity_arguments(p.oid) collate pg_catalog."C"
