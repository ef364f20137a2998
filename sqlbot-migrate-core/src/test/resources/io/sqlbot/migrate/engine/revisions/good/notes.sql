select 'no revision';
