-- revision: 1f0c2a7d9e11
-- message: never ends

-- upgrade
select 'open;

-- downgrade
