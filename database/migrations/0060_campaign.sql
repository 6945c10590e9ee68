-- Campaigns (专项排查): what their sheets found, the written report of each unit, and 「可以开学」 of each school.
-- What is asked and done at the schools stands in duty_proof; the campaign itself stands in the programme.

create table campaign_finding (
  district text not null,
  hazard uuid not null,
  campaign text not null,
  duty text not null,
  school text not null,
  unit text not null,
  proof uuid not null,
  item text not null,
  number_text text not null,
  title text not null,
  stage text not null check (stage in ('untriaged', 'assigned', 'in-hand', 'awaiting', 'fixed', 'dropped')),
  lead text,
  due_on date,
  found_at timestamptz not null,
  fixed_at timestamptz,
  primary key (district, hazard),
  foreign key (district, proof) references duty_proof (district, id) on delete restrict
);
comment on table campaign_finding is 'A hazard that a sheet of a campaign found, and where it stands; kept by a reaction to the facts of hazards.';
comment on column campaign_finding.district is 'GB/T 2260 code of the district that owns the row.';
comment on column campaign_finding.hazard is 'The hazard.';
comment on column campaign_finding.campaign is 'Code of the campaign in the programme.';
comment on column campaign_finding.duty is 'Duty whose sheet found it; the block follows from it.';
comment on column campaign_finding.school is 'School it was found at.';
comment on column campaign_finding.unit is 'Unit that filled in the sheet.';
comment on column campaign_finding.proof is 'The sheet.';
comment on column campaign_finding.item is 'Item of the sheet.';
comment on column campaign_finding.number_text is 'Number of the hazard, as printed.';
comment on column campaign_finding.title is 'What is wrong, as reported.';
comment on column campaign_finding.stage is 'Where it stands, as far as a campaign has to know. Dropped: it was no hazard after all.';
comment on column campaign_finding.lead is 'Unit that is to put it right; null while nobody was told.';
comment on column campaign_finding.due_on is 'Until when.';
comment on column campaign_finding.found_at is 'When it was reported.';
comment on column campaign_finding.fixed_at is 'When it was struck off.';
create index campaign_finding_of on campaign_finding (district, campaign, school);

create table campaign_report (
  district text not null,
  id uuid not null,
  campaign text not null,
  unit text not null,
  state text not null check (state in ('drafting', 'submitted', 'returned', 'accepted')),
  situation text not null default '',
  problems text not null default '',
  plans text not null default '',
  figures jsonb,
  due_on date not null,
  submitted_by text,
  submitted_at timestamptz,
  first_submitted_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  reason text not null default '',
  programme text not null,
  version integer not null default 1,
  primary key (district, id),
  unique (district, campaign, unit),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check (state = 'drafting' or submitted_at is not null),
  check (state not in ('submitted', 'accepted') or figures is not null)
);
comment on table campaign_report is '书面报告: what one unit or school reports to the office about one campaign. One for each.';
comment on column campaign_report.district is 'GB/T 2260 code of the district that owns the row.';
comment on column campaign_report.id is 'Also the id of its subject.';
comment on column campaign_report.campaign is 'Code of the campaign in the programme.';
comment on column campaign_report.unit is 'Unit or school that writes.';
comment on column campaign_report.state is 'By reportCan.';
comment on column campaign_report.situation is 'What was done.';
comment on column campaign_report.problems is 'What was found, what is not put right yet and why.';
comment on column campaign_report.plans is 'What comes next.';
comment on column campaign_report.figures is 'The figures as they stood when it was submitted, with the sheets and hazards they counted; null before.';
comment on column campaign_report.due_on is 'Last day on which it is on time.';
comment on column campaign_report.submitted_by is 'Post that submitted it last.';
comment on column campaign_report.submitted_at is 'When it was submitted last.';
comment on column campaign_report.first_submitted_at is 'When it was submitted first: whether it was on time follows from this.';
comment on column campaign_report.decided_by is 'Post that accepted or returned it.';
comment on column campaign_report.decided_at is 'When.';
comment on column campaign_report.reason is 'Why it was returned.';
comment on column campaign_report.programme is 'Version of the programme it was written under.';
comment on column campaign_report.version is 'Moves with every change.';

create table campaign_due (
  district text not null,
  id uuid not null,
  campaign text not null,
  set_at timestamptz not null,
  due_on date not null,
  reason text not null,
  set_by text not null,
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict
);
comment on table campaign_due is 'Days the office set for the reports of a campaign, other than the programme says. The last one holds; none is changed.';
comment on column campaign_due.district is 'GB/T 2260 code of the district that owns the row.';
comment on column campaign_due.id is 'Also the id of its subject.';
comment on column campaign_due.campaign is 'Code of the campaign in the programme.';
comment on column campaign_due.set_at is 'When it was set.';
comment on column campaign_due.due_on is 'Last day on which a report is on time.';
comment on column campaign_due.reason is 'Why.';
comment on column campaign_due.set_by is 'Post that set it.';

create table campaign_opening (
  district text not null,
  id uuid not null,
  campaign text not null,
  school text not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  figures jsonb not null,
  note text not null default '',
  primary key (district, id),
  unique (district, campaign, school),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, school) references school (district, unit) on delete restrict
);
comment on table campaign_opening is '可以开学: the head of a school signs that every block of the campaign before the term was done there. A prompt, no permit.';
comment on column campaign_opening.district is 'GB/T 2260 code of the district that owns the row.';
comment on column campaign_opening.id is 'Also the id of its subject.';
comment on column campaign_opening.campaign is 'Code of the campaign in the programme.';
comment on column campaign_opening.school is 'School that opens.';
comment on column campaign_opening.confirmed_by is 'Post that signed.';
comment on column campaign_opening.confirmed_at is 'When.';
comment on column campaign_opening.figures is 'What was found, put right and still open when it was signed.';
comment on column campaign_opening.note is 'How what is still open is kept safe.';

-- who may ---------------------------------------------------------------------------------------------------------
alter table campaign_finding enable row level security; alter table campaign_finding force row level security;
alter table campaign_report enable row level security; alter table campaign_report force row level security;
alter table campaign_due enable row level security; alter table campaign_due force row level security;
alter table campaign_opening enable row level security; alter table campaign_opening force row level security;

create policy see_as_finder_school_or_lead on campaign_finding for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or array[unit, school, lead] && (select my_units())
    or exists (select 1 from unit u where u.district = campaign_finding.district and u.id = campaign_finding.school and u.line = (select my_unit()))));
create policy kept_by_system on campaign_finding for insert with check (district = (select my_district()) and (select my_role()) = 'system');
create policy followed_by_system on campaign_finding for update using (district = (select my_district()) and (select my_role()) = 'system');

create policy see_own_or_district on campaign_report for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or unit = any ((select my_units())::text[])));
create policy write_own on campaign_report for insert with check (district = (select my_district()) and not (select is_administrator())
  and (unit = (select my_unit()) or (select my_role()) = 'system'));
create policy write_own_or_decide_by_office on campaign_report for update using (district = (select my_district()) and not (select is_administrator())
  and (unit = (select my_unit()) or (select my_role()) in ('office-director', 'office-staff', 'system')));

create policy known_to_all_at_work on campaign_due for select using (district = (select my_district()) and not (select is_administrator()));
create policy set_by_office on campaign_due for insert with check (district = (select my_district())
  and (select my_role()) in ('office-director', 'office-staff') and set_by = (select my_post()));

-- The school itself, its town, the unit that keeps schools of its line, and the district.
create policy see_own_territory_or_line on campaign_opening for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or school = any ((select my_units())::text[])
    or exists (select 1 from unit u where u.district = campaign_opening.district and u.id = campaign_opening.school and u.line = (select my_unit()))));
create policy confirm_own on campaign_opening for insert with check (district = (select my_district()) and (select my_role()) = 'school-head'
  and school = (select my_unit()) and confirmed_by = (select my_post()));

grant select on campaign_finding, campaign_report, campaign_due, campaign_opening to huxue_app, huxue_reader;
grant insert (district, hazard, campaign, duty, school, unit, proof, item, number_text, title, stage, lead, due_on, found_at, fixed_at)
  on campaign_finding to huxue_app;
grant update (stage, lead, due_on, fixed_at) on campaign_finding to huxue_app;
grant insert (district, id, campaign, unit, state, situation, problems, plans, due_on, programme) on campaign_report to huxue_app;
grant update (state, situation, problems, plans, figures, due_on, submitted_by, submitted_at, first_submitted_at, decided_by, decided_at, reason,
  version) on campaign_report to huxue_app;
grant insert (district, id, campaign, set_at, due_on, reason, set_by) on campaign_due to huxue_app;
grant insert (district, id, campaign, school, confirmed_by, confirmed_at, figures, note) on campaign_opening to huxue_app;
-- NOTE: no delete: a report is returned, not thrown away, and what was signed stays signed.

-- What a sheet of a campaign found is told apart in the ledger by a reaction, whatever the phone said.
grant update (campaign, channel) on hazard to huxue_app;
create index hazard_campaign on hazard (district, campaign) where campaign is not null;
