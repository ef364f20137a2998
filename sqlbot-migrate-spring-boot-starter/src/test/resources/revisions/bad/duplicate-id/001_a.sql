-- revision: aaaa
-- message: first

-- upgrade
select 1;

-- downgrade

