-- 职责清单: what each member unit must do under the programme of a year, how it does it, and which of its posts answers. Source: clause 2.1.

create table mandate (
  district text not null,
  id uuid not null,
  unit text not null,
  year integer not null check (year between 2000 and 2200),
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'confirmed', 'replaced')),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  edits integer not null default 1,
  written_by text not null,
  written_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  programme text not null,
  primary key (district, id),
  unique (district, unit, year, version),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check ((state = 'draft') = (confirmed_at is null)),
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table mandate is '职责清单: one version of one unit. State follows mandateCan; a list in force has been signed by the leader in charge of the unit.';
comment on column mandate.district is 'GB/T 2260 code of the district that owns the row.';
comment on column mandate.id is 'Also the id of its subject.';
comment on column mandate.unit is 'Unit whose duties these are.';
comment on column mandate.year is 'Year of the programme they come from.';
comment on column mandate.version is 'Counts from 1 in each unit and year.';
comment on column mandate.state is 'By mandateCan.';
comment on column mandate.lines is 'What is asked, how it is done and which post answers, as MandateLine; posts, never persons.';
comment on column mandate.edits is 'Moves on with every save.';
comment on column mandate.written_by is 'Post that wrote it last.';
comment on column mandate.written_at is 'When that was.';
comment on column mandate.confirmed_by is 'Post that signed it.';
comment on column mandate.confirmed_at is 'When it was signed.';
comment on column mandate.programme is 'Version of the pack the clauses were taken from.';
create unique index mandate_one_draft on mandate (district, unit, year) where state = 'draft';
create unique index mandate_one_in_force on mandate (district, unit, year) where state = 'confirmed';

alter table mandate enable row level security; alter table mandate force row level security;

create policy see_own_or_district on mandate for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or unit = (select my_unit())));
create policy write_own on mandate for insert with check (district = (select my_district())
  and unit = (select my_unit()) and (select my_role()) in ('liaison', 'lead-in-charge'));
create policy write_or_sign_own on mandate for update using (district = (select my_district())
  and unit = (select my_unit()) and (select my_role()) in ('liaison', 'lead-in-charge'));

grant select on mandate to huxue_app, huxue_reader;
grant insert (district, id, unit, year, version, state, lines, written_by, written_at, programme) on mandate to huxue_app;
grant update (state, lines, edits, written_by, written_at, confirmed_by, confirmed_at, programme) on mandate to huxue_app;
-- NOTE: no delete: what a unit once signed stays readable.
