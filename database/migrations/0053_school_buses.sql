-- Who runs school buses is asked to check them.
alter table school add column buses integer not null default 0 check (buses >= 0);
comment on column school.buses is 'School buses in use (校车). Source: 校车安全管理条例 2.';
grant insert (buses), update (buses) on school to huxue_app;
