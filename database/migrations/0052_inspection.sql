-- Inspections: who visits which school or unit, drawn by lot that anybody can repeat, and what was found.
-- A covert visit opens its subject without the inspected: what they may see follows from the subject alone, and releasing widens it.

create table inspection_plan (
  district text not null,
  id uuid not null,
  unit text not null,
  title text not null,
  target_kind text not null check (target_kind in ('school', 'unit')),
  clause text not null,
  checklist text not null,
  openness text not null check (openness in ('open', 'covert')),
  coverage text not null check (coverage in ('sample', 'full')),
  schedule text not null check (schedule in ('scheduled', 'unscheduled')),
  starts_on date not null,
  ends_on date not null,
  targets text[] not null,
  pool text[] not null,
  sample integer not null check (sample > 0),
  seed_hash text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
  seed_sealed bytea not null,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_at timestamptz,
  drawn jsonb,
  state text not null check (state in ('planned', 'drawn', 'cancelled')),
  reason text not null default '',
  planned_by text not null,
  planned_at timestamptz not null,
  programme text not null,
  version integer not null default 1,
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check (ends_on >= starts_on),
  check (sample <= cardinality(targets)),
  check ((state = 'drawn') = (seed is not null) or state = 'cancelled')
);
comment on table inspection_plan is '检查计划: what is inspected, how, by whom. Never shown to the inspected: with the seed a school could work out who else is visited.';
comment on column inspection_plan.district is 'GB/T 2260 code of the district that owns the row.';
comment on column inspection_plan.id is 'Also the id of its subject.';
comment on column inspection_plan.unit is 'Unit whose plan it is.';
comment on column inspection_plan.title is 'As printed on notices.';
comment on column inspection_plan.target_kind is 'Schools, or member units (clause 2.3).';
comment on column inspection_plan.clause is 'Clause of the programme it answers to.';
comment on column inspection_plan.checklist is 'Checklist of the pack that is gone through.';
comment on column inspection_plan.openness is '明查 or 暗访.';
comment on column inspection_plan.coverage is '抽查 or 全覆盖.';
comment on column inspection_plan.schedule is '定期 or 不定期: an unscheduled visit has no day until it happens.';
comment on column inspection_plan.starts_on is 'First day of the period.';
comment on column inspection_plan.ends_on is 'Last day of the period.';
comment on column inspection_plan.targets is 'Everything that could be drawn, fixed before the seed is known to anybody.';
comment on column inspection_plan.pool is 'Posts from which two inspectors a visit are drawn, fixed at the same time.';
comment on column inspection_plan.sample is 'How many are visited; all of them when the coverage is full.';
comment on column inspection_plan.seed_hash is 'SHA-256 of the seed, published before the draw.';
comment on column inspection_plan.seed_sealed is 'The seed, sealed with the key of the house until the draw.';
comment on column inspection_plan.seed is 'The seed, revealed by the draw, so that anybody can repeat it.';
comment on column inspection_plan.drawn_at is 'When the lots were drawn.';
comment on column inspection_plan.drawn is 'What came out: targets, the two posts for each, and who was passed over and why.';
comment on column inspection_plan.state is 'By planCan.';
comment on column inspection_plan.reason is 'Why it was cancelled.';
comment on column inspection_plan.planned_by is 'Post that made it.';
comment on column inspection_plan.planned_at is 'When it was made and the hash published.';
comment on column inspection_plan.programme is 'Version of the pack it was made under.';
comment on column inspection_plan.version is 'Moves on with every change.';
create index inspection_plan_of_period on inspection_plan (district, starts_on, ends_on);

create table inspection_recusal (
  district text not null,
  plan uuid not null,
  post text not null,
  target text not null,
  reason text not null,
  at timestamptz not null,
  primary key (district, plan, post, target),
  foreign key (district, plan) references inspection_plan (district, id) on delete restrict,
  foreign key (district, post) references post (district, id) on delete restrict,
  foreign key (district, target) references unit (district, id) on delete restrict
);
comment on table inspection_recusal is '回避: an inspector declares a tie to one school or unit, with the reason; the lot then passes over.';
comment on column inspection_recusal.district is 'GB/T 2260 code of the district that owns the row.';
comment on column inspection_recusal.plan is 'Plan it is declared for.';
comment on column inspection_recusal.post is 'Who recuses; only the own post.';
comment on column inspection_recusal.target is 'School or unit it concerns.';
comment on column inspection_recusal.reason is 'The tie, in words that name nobody.';
comment on column inspection_recusal.at is 'When it was declared.';

create table inspection_visit (
  district text not null,
  id uuid not null,
  plan uuid not null,
  unit text not null,
  units text[] not null,
  title text not null,
  clause text not null,
  checklist text not null,
  openness text not null check (openness in ('open', 'covert')),
  coverage text not null check (coverage in ('sample', 'full')),
  schedule text not null check (schedule in ('scheduled', 'unscheduled')),
  target text not null,
  target_kind text not null check (target_kind in ('school', 'unit')),
  town text,
  planned_on date,
  visited_on date,
  state text not null check (state in ('planned', 'started', 'recorded', 'signed', 'released', 'cancelled', 'joined')),
  inspectors text[] not null,
  signed text[] not null default '{}',
  signed_at timestamptz,
  checklist_version integer,
  answers jsonb not null default '[]',
  summary text not null default '',
  deadline date,
  representative text,
  refused_to_sign text,
  notice_number integer check (notice_number > 0),
  notice_year integer,
  notice_number_text text,
  notice_text text,
  released_at timestamptz,
  reason text not null default '',
  joined_into uuid,
  version integer not null default 1,
  primary key (district, id),
  unique (district, notice_year, notice_number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, plan) references inspection_plan (district, id) on delete restrict,
  foreign key (district, target) references unit (district, id) on delete restrict,
  foreign key (district, joined_into) references inspection_visit (district, id) on delete restrict,
  check ((state = 'released') = (released_at is not null)),
  check ((state = 'joined') = (joined_into is not null)),
  check (cardinality(inspectors) > 0 or state in ('planned', 'cancelled', 'joined'))
);
comment on table inspection_visit is '检查任务: two inspectors go to one school or unit. State follows visitCan; what the plan says is kept here, for the inspected never see the plan.';
comment on column inspection_visit.district is 'GB/T 2260 code of the district that owns the row.';
comment on column inspection_visit.id is 'Also the id of its subject.';
comment on column inspection_visit.plan is 'Plan it was drawn for.';
comment on column inspection_visit.unit is 'Unit whose plan it is.';
comment on column inspection_visit.units is 'Units that visit together: one visit, two units.';
comment on column inspection_visit.title is 'Title of the plan.';
comment on column inspection_visit.clause is 'Clause of the programme it answers to.';
comment on column inspection_visit.checklist is 'Checklist that is gone through.';
comment on column inspection_visit.openness is '明查 or 暗访; a covert one is nobody''s but the inspectors'' until released.';
comment on column inspection_visit.coverage is '抽查 or 全覆盖.';
comment on column inspection_visit.schedule is '定期 or 不定期.';
comment on column inspection_visit.target is 'School or unit that is inspected.';
comment on column inspection_visit.target_kind is 'Which of the two.';
comment on column inspection_visit.town is 'Town or street the school belongs to.';
comment on column inspection_visit.planned_on is 'Day it is planned for; null for an unscheduled one.';
comment on column inspection_visit.visited_on is 'Day it began.';
comment on column inspection_visit.state is 'By visitCan.';
comment on column inspection_visit.inspectors is 'Posts drawn, and those of a unit that joined.';
comment on column inspection_visit.signed is 'Inspectors that have signed the sheet as it stands; emptied when it is written anew.';
comment on column inspection_visit.signed_at is 'When the last signature was given.';
comment on column inspection_visit.checklist_version is 'Version of the checklist the answers were given under.';
comment on column inspection_visit.answers is 'One answer an item, as Answers describes them.';
comment on column inspection_visit.summary is '整改意见.';
comment on column inspection_visit.deadline is 'Day by which the findings are to be put right.';
comment on column inspection_visit.representative is 'Post that signed for the inspected.';
comment on column inspection_visit.refused_to_sign is 'Why nobody signed for the inspected.';
comment on column inspection_visit.notice_number is 'Number of the 整改通知书, without gaps within the year; null when nothing was found.';
comment on column inspection_visit.notice_year is 'Year of the number.';
comment on column inspection_visit.notice_number_text is 'The number as printed.';
comment on column inspection_visit.notice_text is 'The notice as it was served; later changes of names do not change it.';
comment on column inspection_visit.released_at is 'When the inspected were given the result.';
comment on column inspection_visit.reason is 'Why it was cancelled.';
comment on column inspection_visit.joined_into is 'The visit of another unit it was joined to.';
comment on column inspection_visit.version is 'Moves on with every change.';
create index inspection_visit_of_plan on inspection_visit (district, plan);
create index inspection_visit_of_target on inspection_visit (district, target, planned_on);

create table inspection_finding (
  district text not null,
  id uuid not null,
  visit uuid not null,
  place integer not null,
  item text not null,
  text text not null,
  spot text not null,
  basis text not null,
  photos text[] not null default '{}',
  to_hazard boolean not null default false,
  hazard_detail text,
  hazard uuid,
  hazard_number text,
  not_hazard text,
  primary key (district, id),
  unique (district, visit, item),
  foreign key (district, visit) references inspection_visit (district, id) on delete restrict,
  check (not to_hazard or hazard_detail is not null)
);
comment on table inspection_finding is 'What was not in order: one for each 「否」 of a visit. May become a hazard once the result is released.';
comment on column inspection_finding.district is 'GB/T 2260 code of the district that owns the row.';
comment on column inspection_finding.id is 'Made when the sheet was written.';
comment on column inspection_finding.visit is 'Visit that found it.';
comment on column inspection_finding.place is 'Order in the notice, from 1.';
comment on column inspection_finding.item is 'Item of the checklist.';
comment on column inspection_finding.text is 'What is wrong.';
comment on column inspection_finding.spot is 'Where it is wrong.';
comment on column inspection_finding.basis is 'Ground, as the checklist gives it.';
comment on column inspection_finding.photos is 'Files, attached to the visit as evidence.';
comment on column inspection_finding.to_hazard is '转隐患 was chosen.';
comment on column inspection_finding.hazard_detail is 'Category it is reported under.';
comment on column inspection_finding.hazard is 'Hazard it became.';
comment on column inspection_finding.hazard_number is 'Number of that hazard as printed.';
comment on column inspection_finding.not_hazard is 'Why it could not be reported as a hazard.';

-- who may ---------------------------------------------------------------------------------------------------------
alter table inspection_plan enable row level security; alter table inspection_plan force row level security;
alter table inspection_recusal enable row level security; alter table inspection_recusal force row level security;
alter table inspection_visit enable row level security; alter table inspection_visit force row level security;
alter table inspection_finding enable row level security; alter table inspection_finding force row level security;

create function inspects() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'inspector', 'officer', 'liaison', 'lead-in-charge', 'system'), false) $$;
comment on function inspects() is 'Posts that may plan or make an inspection; whether this unit may plan is the programme''s to say.';

-- A plan is seen by the units that inspect and by those that answer for the district, never by the inspected.
create policy see_with_subject on inspection_plan for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or id in (select s.id from subject s where s.district = (select my_district()) and s.kind = 'inspection-plan'
    and (s.audience && (select my_units()) or s.opened_by = (select my_person())))));
create policy plan on inspection_plan for insert with check (district = (select my_district()) and (select inspects())
  and planned_by = (select my_post()));
-- Those in the pool change what came out for them by recusing themselves.
create policy change_by_own_unit_or_office_or_pool on inspection_plan for update using (district = (select my_district()) and (select inspects())
  and (unit = (select my_unit()) or (select my_post()) = any (pool) or (select my_role()) in ('office-director', 'office-staff', 'system')));
create policy see_with_plan on inspection_recusal for select using (district = (select my_district()) and exists (
  select 1 from inspection_plan p where p.district = inspection_recusal.district and p.id = inspection_recusal.plan));
create policy recuse_self on inspection_recusal for insert with check (district = (select my_district()) and (select inspects())
  and post = (select my_post()) and exists (
  select 1 from inspection_plan p where p.district = inspection_recusal.district and p.id = inspection_recusal.plan));
-- Visible with its subject: a covert one opens without the school and its town, whatever else they may see.
create policy see_with_subject on inspection_visit for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or id in (select s.id from subject s where s.district = (select my_district()) and s.kind = 'inspection-visit'
    and (s.audience && (select my_units()) or s.opened_by = (select my_person())))));
create policy draw on inspection_visit for insert with check (district = (select my_district()) and (select inspects()));
create policy inspect_visible on inspection_visit for update using (district = (select my_district()) and (select inspects())
  and exists (select 1 from subject s where s.district = inspection_visit.district and s.id = inspection_visit.id));
create policy see_with_visit on inspection_finding for select using (district = (select my_district()) and exists (
  select 1 from inspection_visit v where v.district = inspection_finding.district and v.id = inspection_finding.visit));
create policy find_on_visit on inspection_finding for insert with check (district = (select my_district()) and (select inspects()) and exists (
  select 1 from inspection_visit v where v.district = inspection_finding.district and v.id = inspection_finding.visit));
create policy tie_to_hazard_by_system on inspection_finding for update using (district = (select my_district()) and (select my_role()) = 'system');
-- The sheet is written anew until it is released; what was released stays.
create policy write_anew_before_release on inspection_finding for delete using (district = (select my_district()) and (select inspects()) and exists (
  select 1 from inspection_visit v where v.district = inspection_finding.district and v.id = inspection_finding.visit and v.state <> 'released'));

grant select on inspection_plan, inspection_recusal, inspection_visit, inspection_finding to huxue_app;
grant select on inspection_recusal, inspection_visit, inspection_finding to huxue_reader;
grant insert (district, id, unit, title, target_kind, clause, checklist, openness, coverage, schedule, starts_on, ends_on, targets, pool, sample,
  seed_hash, seed_sealed, state, planned_by, planned_at, programme) on inspection_plan to huxue_app;
grant update (seed, drawn_at, drawn, state, reason, version) on inspection_plan to huxue_app;
grant insert (district, plan, post, target, reason, at) on inspection_recusal to huxue_app;
grant insert (district, id, plan, unit, units, title, clause, checklist, openness, coverage, schedule, target, target_kind, town, planned_on, state,
  inspectors) on inspection_visit to huxue_app;
grant update (units, planned_on, visited_on, state, inspectors, signed, signed_at, checklist_version, answers, summary, deadline, representative,
  refused_to_sign, notice_number, notice_year, notice_number_text, notice_text, released_at, reason, joined_into, version) on inspection_visit to huxue_app;
-- NOTE: hash, targets and pool of a plan are never changed: the lot would no longer be one.
grant insert (district, id, visit, place, item, text, spot, basis, photos, to_hazard, hazard_detail) on inspection_finding to huxue_app;
grant update (hazard, hazard_number, not_hazard) on inspection_finding to huxue_app;
grant delete on inspection_finding to huxue_app;
