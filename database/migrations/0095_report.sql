-- 定期报送: what every body of the roster owes the office by a day, on paper and as a file, and what became of it.

create table report (
  district text not null,
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('half-year', 'annual')),
  name text not null,
  unit text not null,
  parent text,
  is_school boolean not null,
  from_on date not null,
  cut_off date not null,
  due_on date not null,
  aim_on date not null,
  towns_see boolean not null default false,
  state text not null check (state in ('owed', 'drafting', 'handed-in', 'returned', 'accepted', 'exempt')),
  text jsonb not null default '{}',
  figures jsonb,
  document text,
  submitted_by text,
  submitted_at timestamptz,
  first_submitted_at timestamptz,
  paper_on date,
  paper_by text,
  decided_by text,
  decided_at timestamptz,
  reason text not null default '',
  programme text not null,
  opened_at timestamptz not null,
  version integer not null default 1,
  primary key (district, id),
  unique (district, code, unit),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  foreign key (district, parent) references unit (district, id) on delete restrict,
  foreign key (district, document) references file (district, id) on delete restrict,
  check (from_on <= cut_off and cut_off <= due_on and aim_on <= due_on),
  check ((paper_on is null) = (paper_by is null)),
  check (state not in ('handed-in', 'accepted') or submitted_at is not null and figures is not null),
  check ((submitted_at is null) = (first_submitted_at is null)),
  check (state <> 'accepted' or paper_on is not null)
);
comment on table report is 'A report one unit or school owes by a day. State follows reportCan; being late is computed from the days and never stored.';
comment on column report.district is 'GB/T 2260 code of the district that owns the row.';
comment on column report.id is 'Also the id of its subject.';
comment on column report.code is 'Code of the report in the programme.';
comment on column report.kind is '半年小结 or 年度总结.';
comment on column report.name is 'As the programme called it when it was opened.';
comment on column report.unit is 'Unit or school that owes it.';
comment on column report.parent is 'Town or street of the school when it was opened (属地).';
comment on column report.is_school is 'Whether a school owes it.';
comment on column report.from_on is 'First day it tells of.';
comment on column report.cut_off is 'Last day its figures count.';
comment on column report.due_on is 'Last day on which it is on time.';
comment on column report.aim_on is 'Day reminders aim at: the one before, for 「…日前」 is read both ways.';
comment on column report.towns_see is 'Whether the town sees it; from the programme.';
comment on column report.state is 'By reportCan.';
comment on column report.text is 'What the body wrote, section by section.';
comment on column report.figures is 'Figures with the rows they counted, as they stood when it was handed in; null while they move.';
comment on column report.document is 'The file handed in instead of or beside the form.';
comment on column report.submitted_by is 'Post that handed it in last.';
comment on column report.submitted_at is 'When it was handed in last.';
comment on column report.first_submitted_at is 'When it was handed in first: whether the file was on time follows from this.';
comment on column report.paper_on is 'Day the signed and sealed paper arrived.';
comment on column report.paper_by is 'Post of the office that received it.';
comment on column report.decided_by is 'Post that accepted, returned, reopened or exempted it.';
comment on column report.decided_at is 'When.';
comment on column report.reason is 'Why it was returned, reopened or exempted.';
comment on column report.programme is 'Version of the programme it was opened under.';
comment on column report.opened_at is 'When it was opened by the clock.';
comment on column report.version is 'Moves with every change.';
create index report_of_code on report (district, code, unit);
create index report_open on report (district, due_on) where state in ('owed', 'drafting', 'handed-in', 'returned');

create table report_edition (
  district text not null,
  report uuid not null,
  no integer not null check (no > 0),
  why text not null check (why in ('kept', 'handed-in')),
  text jsonb not null,
  figures jsonb,
  by_post text not null,
  at timestamptz not null,
  primary key (district, report, no),
  foreign key (district, report) references report (district, id) on delete restrict,
  check ((why = 'handed-in') = (figures is not null))
);
comment on table report_edition is 'A report as it was kept by hand or handed in. None is ever changed.';
comment on column report_edition.district is 'GB/T 2260 code of the district that owns the row.';
comment on column report_edition.report is 'The report.';
comment on column report_edition.no is 'Version of the report that it is; rises, with gaps where a step wrote no text.';
comment on column report_edition.why is 'Kept as a draft, or handed in.';
comment on column report_edition.text is 'What was written.';
comment on column report_edition.figures is 'What was frozen with it; a draft freezes nothing.';
comment on column report_edition.by_post is 'Post that did it.';
comment on column report_edition.at is 'When.';

-- who may ---------------------------------------------------------------------------------------------------------
alter table report enable row level security; alter table report force row level security;
alter table report_edition enable row level security; alter table report_edition force row level security;

create function keeps_reports() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'system'), false) $$;
comment on function keeps_reports() is 'The Office, which takes reports in, and the house itself, which opens them.';

-- A body its own, the district all, a town those of its schools when the programme says so.
create policy see_own_or_territory_or_district on report for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select keeps_reports()) or unit = (select my_unit())
    or towns_see and unit = any ((select my_units())::text[])));
create policy open_by_house on report for insert with check (district = (select my_district()) and (select my_role()) = 'system');
create policy write_own_or_decide_by_office on report for update using (district = (select my_district()) and ((select keeps_reports())
  or unit = (select my_unit()) and (select my_role()) in ('liaison', 'lead-in-charge', 'town-officer', 'school-head', 'school-safety')))
  with check (district = (select my_district()) and ((select keeps_reports()) or unit = (select my_unit())));
-- Drafts of a body are its own until they are handed in.
create policy see_own_or_handed_in on report_edition for select using (district = (select my_district()) and exists (
  select 1 from report r where r.district = report_edition.district and r.id = report_edition.report
    and (report_edition.why = 'handed-in' or r.unit = (select my_unit()))));
create policy keep_own on report_edition for insert with check (district = (select my_district()) and exists (
  select 1 from report r where r.district = report_edition.district and r.id = report_edition.report and r.unit = (select my_unit())));

grant select on report, report_edition to huxue_app, huxue_reader;
grant insert (district, id, code, kind, name, unit, parent, is_school, from_on, cut_off, due_on, aim_on, towns_see, state, programme, opened_at)
  on report to huxue_app;
grant update (state, text, figures, document, submitted_by, submitted_at, first_submitted_at, paper_on, paper_by, decided_by, decided_at, reason,
  version) on report to huxue_app;
-- NOTE: who owes it, for which days and by when never changes.
grant insert (district, report, no, why, text, figures, by_post, at) on report_edition to huxue_app;
-- NOTE: no update, no delete: what was handed in stays readable.
