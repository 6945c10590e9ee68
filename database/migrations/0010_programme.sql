-- The programme as it was applied: every version stays, because records keep the version they were made under.

create table programme (
  district text not null,
  version text not null check (version ~ '^[a-z]+-[0-9]{4}@[0-9a-f]{16}$'),
  pack text not null,
  year integer not null,
  content jsonb not null,
  current boolean not null default true,
  applied_at timestamptz not null default clock_timestamp(),
  applied_by text not null,
  primary key (district, version)
);
comment on table programme is 'A pack as it was applied to a district. One version of a pack is current; earlier ones stay readable for their records.';
comment on column programme.district is 'GB/T 2260 code of the district that owns the row.';
comment on column programme.version is 'Name of the pack and the first sixteen digits of the SHA-256 of its content.';
comment on column programme.content is 'The whole pack, as validated.';
comment on column programme.current is 'The version that new records are made under.';
create unique index programme_current on programme (district) where current;
alter table programme enable row level security;
alter table programme force row level security;
create policy known_in_district on programme for select using (district = (select my_district()));
create policy applied_by_system on programme for insert with check (district = (select my_district()) and (select my_role()) in ('system', 'system-admin'));
create policy replaced_by_system on programme for update using (district = (select my_district()) and (select my_role()) in ('system', 'system-admin'));
grant select on programme to huxue_app, huxue_reader;
grant insert (district, version, pack, year, content, current, applied_by) on programme to huxue_app;
grant update (current, applied_at, applied_by) on programme to huxue_app;
