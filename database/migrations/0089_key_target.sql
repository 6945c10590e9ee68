-- 重点整治对象: a school whose surroundings the leading group has put right as a project, from the proposal to coming off the list.

create table key_target (
  district text not null,
  id uuid not null,
  year integer not null,
  number integer,
  number_text text,
  school text not null,
  town text,
  category text not null,
  problem text not null,
  basis text not null check (basis in ('prominent', 'recurring')),
  grounds text not null,
  evidence jsonb not null default '[]',
  state text not null check (state in ('proposed', 'listed', 'working', 'submitted', 'accepted', 'delisted', 'declined')),
  lead text,
  assists text[] not null default '{}',
  leader text,
  measures text[] not null default '{}',
  proposed_at timestamptz not null,
  proposed_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  planned_at timestamptz,
  progress_on date,
  submitted_at timestamptz,
  submitted_by text,
  result text not null default '',
  accepted_at timestamptz,
  accepted_by text,
  finding text not null default '',
  decision text check (decision in ('delist', 'keep')),
  decision_reason text not null default '',
  decided_at timestamptz,
  decided_by text,
  recurrences integer not null default 0,
  reminded_for date,
  programme text not null,
  audience text[] not null default '{}',
  version integer not null default 1,
  primary key (district, id),
  unique (district, year, number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict,
  foreign key (district, lead) references unit (district, id) on delete restrict,
  foreign key (district, leader) references post (district, id) on delete restrict,
  check ((number is null) = (number_text is null)),
  check (state not in ('proposed', 'declined') or number is null),
  check (state in ('proposed', 'declined') or confirmed_at is not null),
  check (state in ('proposed', 'declined', 'listed') or lead is not null and leader is not null),
  check (state <> 'delisted' or decision = 'delist')
);
comment on table key_target is '重点整治对象, one line of 整治项目台账. State follows targetCan; being behind is computed and never stored.';
comment on column key_target.district is 'GB/T 2260 code of the district that owns the row.';
comment on column key_target.id is 'Also the id of its subject.';
comment on column key_target.year is 'Year of the list it stands on.';
comment on column key_target.number is 'Of the series project in its year, without gaps; null until it is confirmed.';
comment on column key_target.number_text is 'As printed, from the pattern of the pack.';
comment on column key_target.school is 'School or kindergarten.';
comment on column key_target.town is 'Its town or street when it was proposed (属地).';
comment on column key_target.category is 'First-level category of the pack.';
comment on column key_target.problem is '突出问题.';
comment on column key_target.basis is '列入依据: prominent (问题突出) or recurring (整治后反复).';
comment on column key_target.grounds is 'Why it was proposed, in a sentence.';
comment on column key_target.evidence is 'The rows it was proposed on, as they stood that day: kind, id, words, day.';
comment on column key_target.state is 'By targetCan.';
comment on column key_target.lead is '牵头单位.';
comment on column key_target.assists is '配合单位.';
comment on column key_target.leader is 'Post of the responsible leader; never a person.';
comment on column key_target.measures is '整治措施, one by one.';
comment on column key_target.proposed_at is 'When it was proposed.';
comment on column key_target.proposed_by is 'Post that did.';
comment on column key_target.confirmed_at is 'When the leading group confirmed or declined it.';
comment on column key_target.confirmed_by is 'Post that did.';
comment on column key_target.planned_at is 'When it first had measures and milestones.';
comment on column key_target.progress_on is 'Day of the newest progress report; the day of the plan until there is one.';
comment on column key_target.submitted_at is 'When acceptance was last asked for.';
comment on column key_target.submitted_by is 'Post that asked.';
comment on column key_target.result is '完成情况.';
comment on column key_target.accepted_at is 'When it was last accepted.';
comment on column key_target.accepted_by is 'Post of the Office that looked.';
comment on column key_target.finding is '验收结论.';
comment on column key_target.decision is 'The newest decision after an acceptance: delist (摘牌) or keep (继续).';
comment on column key_target.decision_reason is 'Why.';
comment on column key_target.decided_at is 'When it was decided.';
comment on column key_target.decided_by is 'Post of the leading group that decided.';
comment on column key_target.recurrences is 'How often the problem was found back after it was put right (是否反复).';
comment on column key_target.reminded_for is 'The progress day whose gap was told of.';
comment on column key_target.programme is 'Version of the pack it was proposed under.';
comment on column key_target.audience is 'Units that may see it once it is confirmed, as its subject.';
comment on column key_target.version is 'Moves on with every step.';
-- The same trouble at the same school stands on a list once; what was declined may be proposed again.
create unique index key_target_once on key_target (district, year, school, category) where state not in ('declined', 'delisted');
create index key_target_newest on key_target (district, proposed_at desc, id desc);
create index key_target_of_school on key_target (district, school, category);
create index key_target_quiet on key_target (district, progress_on) where state = 'working';

create table key_target_milestone (
  district text not null,
  target uuid not null,
  seq integer not null check (seq > 0),
  what text not null,
  due_on date not null,
  reached_on date,
  reached_by text,
  note text not null default '',
  reminded_for date,
  primary key (district, target, seq),
  foreign key (district, target) references key_target (district, id) on delete restrict,
  check ((reached_on is null) = (reached_by is null))
);
comment on table key_target_milestone is '时间节点 of a key target.';
comment on column key_target_milestone.district is 'GB/T 2260 code of the district that owns the row.';
comment on column key_target_milestone.target is 'Key target.';
comment on column key_target_milestone.seq is 'Order within it; a reached one keeps its place when the plan is revised.';
comment on column key_target_milestone.what is 'What shall be done by then.';
comment on column key_target_milestone.due_on is 'By which day.';
comment on column key_target_milestone.reached_on is 'Day on which it was done.';
comment on column key_target_milestone.reached_by is 'Post that said so.';
comment on column key_target_milestone.note is 'How.';
comment on column key_target_milestone.reminded_for is 'The due date whose passing was told of.';
create index key_target_milestone_due on key_target_milestone (district, due_on) where reached_on is null;

create table key_target_entry (
  district text not null,
  id uuid not null,
  target uuid not null,
  kind text not null check (kind in ('progress', 'look-back', 'acceptance', 'decision', 'recurrence')),
  on_day date not null,
  words text not null,
  good boolean,
  photos text[] not null default '{}',
  hazard uuid,
  by_unit text,
  by_post text not null,
  at timestamptz not null,
  primary key (district, id),
  foreign key (district, target) references key_target (district, id) on delete restrict,
  check ((hazard is null) = (kind <> 'recurrence'))
);
comment on table key_target_entry is 'Course of a key target: monthly progress, looking back, acceptance, decision, and the problem found back.';
comment on column key_target_entry.district is 'GB/T 2260 code of the district that owns the row.';
comment on column key_target_entry.id is 'Of the entry.';
comment on column key_target_entry.target is 'Key target.';
comment on column key_target_entry.kind is 'What it is.';
comment on column key_target_entry.on_day is 'Day it is about.';
comment on column key_target_entry.words is 'What was done or found.';
comment on column key_target_entry.good is 'Look-back: it held; acceptance: it passed; decision: off the list. Null where nothing is judged.';
comment on column key_target_entry.photos is 'Files among the attachments of the target.';
comment on column key_target_entry.hazard is 'The hazard in which the problem was found back.';
comment on column key_target_entry.by_unit is 'Unit that wrote it; null when the house did.';
comment on column key_target_entry.by_post is 'Post that wrote it.';
comment on column key_target_entry.at is 'When it was entered.';
create index key_target_entry_of on key_target_entry (district, target, at);
create unique index key_target_entry_hazard on key_target_entry (district, target, hazard) where hazard is not null;

create table key_target_survey (
  district text not null,
  id uuid not null,
  year integer not null,
  school text not null,
  town text,
  category text not null,
  problem text not null,
  found_on date not null,
  treated boolean not null,
  by_unit text not null,
  by_post text not null,
  at timestamptz not null,
  primary key (district, id),
  foreign key (district, school) references unit (district, id) on delete restrict,
  check (extract(year from found_on) = year)
);
comment on table key_target_survey is '年底排摸: what towns, members and the Office found outstanding at the end of a year; the ground of next year''s list.';
comment on column key_target_survey.district is 'GB/T 2260 code of the district that owns the row.';
comment on column key_target_survey.id is 'Of the line.';
comment on column key_target_survey.year is 'Year of the sweep.';
comment on column key_target_survey.school is 'School or kindergarten.';
comment on column key_target_survey.town is 'Its town or street (属地).';
comment on column key_target_survey.category is 'First-level category of the pack.';
comment on column key_target_survey.problem is 'What was found.';
comment on column key_target_survey.found_on is 'Day.';
comment on column key_target_survey.treated is 'It had been put right before and was back (整治后反复); else it is outstanding (问题突出).';
comment on column key_target_survey.by_unit is 'Unit that found it.';
comment on column key_target_survey.by_post is 'Post that entered it.';
comment on column key_target_survey.at is 'When it was entered.';
create index key_target_survey_of on key_target_survey (district, year, school, category);

-- who may ---------------------------------------------------------------------------------------------------------
alter table key_target enable row level security; alter table key_target force row level security;
alter table key_target_milestone enable row level security; alter table key_target_milestone force row level security;
alter table key_target_entry enable row level security; alter table key_target_entry force row level security;
alter table key_target_survey enable row level security; alter table key_target_survey force row level security;

create function keeps_targets() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'district-leader', 'system'), false) $$;
comment on function keeps_targets() is 'The leading group and its Office, and the house itself where it reminds and finds a problem back.';
create function works_on_targets() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('liaison', 'lead-in-charge', 'officer', 'town-officer'), false) $$;
comment on function works_on_targets() is 'Posts that act for a unit that leads or assists.';

-- What is not confirmed is the leading group's own paper.
create policy see_as_audience on key_target for select using (district = (select my_district()) and not (select is_administrator())
  and ((select keeps_targets()) or state not in ('proposed', 'declined') and ((select sees_district()) or audience && (select my_units()))));
create policy propose_by_office on key_target for insert with check (district = (select my_district()) and (select keeps_targets()));
create policy step_by_group_or_units on key_target for update using (district = (select my_district())
  and ((select keeps_targets()) or state = 'working' and (select works_on_targets()) and (lead = (select my_unit()) or (select my_unit()) = any (assists))))
  with check (district = (select my_district()) and ((select keeps_targets()) or lead = (select my_unit()) or (select my_unit()) = any (assists)));
create policy see_with_target on key_target_milestone for select using (district = (select my_district()) and exists (
  select 1 from key_target t where t.district = key_target_milestone.district and t.id = key_target_milestone.target));
create policy plan_by_office on key_target_milestone for insert with check (district = (select my_district()) and (select keeps_targets()));
create policy revise_by_office on key_target_milestone for delete using (district = (select my_district()) and (select keeps_targets()) and reached_on is null);
create policy reach_by_units on key_target_milestone for update using (district = (select my_district()) and exists (
  select 1 from key_target t where t.district = key_target_milestone.district and t.id = key_target_milestone.target
    and ((select keeps_targets()) or (select works_on_targets()) and t.lead = (select my_unit()))));
create policy see_with_target on key_target_entry for select using (district = (select my_district()) and exists (
  select 1 from key_target t where t.district = key_target_entry.district and t.id = key_target_entry.target));
create policy write_self on key_target_entry for insert with check (district = (select my_district()) and exists (
  select 1 from key_target t where t.district = key_target_entry.district and t.id = key_target_entry.target)
  and (kind <> 'recurrence' or (select my_role()) = 'system'));
create policy see_own_or_keeps on key_target_survey for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or by_unit = (select my_unit()) or town = any ((select my_units())::text[])));
create policy enter_self on key_target_survey for insert with check (district = (select my_district()) and by_unit = (select my_unit()) and not (select is_administrator()));

grant select on key_target, key_target_milestone, key_target_entry, key_target_survey to huxue_app, huxue_reader;
grant insert (district, id, year, school, town, category, problem, basis, grounds, evidence, state, proposed_at, proposed_by, programme, audience)
  on key_target to huxue_app;
grant update (number, number_text, problem, state, lead, assists, leader, measures, confirmed_at, confirmed_by, planned_at, progress_on, submitted_at,
  submitted_by, result, accepted_at, accepted_by, finding, decision, decision_reason, decided_at, decided_by, recurrences, reminded_for,
  audience, version) on key_target to huxue_app;
-- NOTE: school, category, basis and evidence never change; a wrong proposal is declined and made anew. No delete.
grant insert (district, target, seq, what, due_on) on key_target_milestone to huxue_app;
grant update (reached_on, reached_by, note, reminded_for) on key_target_milestone to huxue_app;
grant delete on key_target_milestone to huxue_app;
grant insert (district, id, target, kind, on_day, words, good, photos, hazard, by_unit, by_post, at) on key_target_entry to huxue_app;
grant insert (district, id, year, school, town, category, problem, found_on, treated, by_unit, by_post, at) on key_target_survey to huxue_app;
-- NOTE: entries and survey lines are never changed and never deleted.
