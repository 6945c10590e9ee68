-- 情况反映: a short report at any time from a unit or school to the office, read and answered.
create table situation_brief (
  district text not null,
  id uuid not null,
  unit text not null,
  title text not null check (length(title) between 4 and 80),
  body text not null check (length(body) between 4 and 3000),
  clause text,
  state text not null check (state in ('sent', 'read', 'answered')),
  sent_by text not null,
  sent_at timestamptz not null,
  read_by text,
  read_at timestamptz,
  answer text not null default '',
  answered_by text,
  answered_at timestamptz,
  programme text not null,
  version integer not null default 1,
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check ((state = 'sent') = (read_at is null)),
  check ((state = 'answered') = (answered_at is not null)),
  check ((read_at is null) = (read_by is null)),
  check ((answered_at is null) = (answered_by is null)),
  check ((answer = '') = (answered_at is null))
);
comment on table situation_brief is '情况反映: what a unit or school tells the office outside its regular reports. State follows briefCan.';
comment on column situation_brief.district is 'GB/T 2260 code of the district that owns the row.';
comment on column situation_brief.id is 'Also the id of its subject.';
comment on column situation_brief.unit is 'Unit or school that tells it.';
comment on column situation_brief.title is 'What it is about.';
comment on column situation_brief.body is 'What there is to tell.';
comment on column situation_brief.clause is 'Clause of the programme it is about; null when it is about none.';
comment on column situation_brief.state is 'By briefCan.';
comment on column situation_brief.sent_by is 'Post that sent it.';
comment on column situation_brief.sent_at is 'When it was sent.';
comment on column situation_brief.read_by is 'Post of the office that read it first (回执).';
comment on column situation_brief.read_at is 'When.';
comment on column situation_brief.answer is 'What the office answered.';
comment on column situation_brief.answered_by is 'Post that answered.';
comment on column situation_brief.answered_at is 'When.';
comment on column situation_brief.programme is 'Version of the programme it was sent under.';
comment on column situation_brief.version is 'Moves with every step.';
create index situation_brief_newest on situation_brief (district, sent_at desc, id desc);
create index situation_brief_of_unit on situation_brief (district, unit, sent_at desc);

alter table situation_brief enable row level security; alter table situation_brief force row level security;
create policy see_own_or_district on situation_brief for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select keeps_reports()) or unit = (select my_unit())));
create policy send_own on situation_brief for insert with check (district = (select my_district()) and not (select is_administrator())
  and unit = (select my_unit()) and sent_by = (select my_post()));
create policy answer_by_office on situation_brief for update using (district = (select my_district()) and (select keeps_reports()));
grant select on situation_brief to huxue_app, huxue_reader;
grant insert (district, id, unit, title, body, clause, state, sent_by, sent_at, programme) on situation_brief to huxue_app;
grant update (state, read_by, read_at, answer, answered_by, answered_at, version) on situation_brief to huxue_app;
-- NOTE: what was told is never changed or taken back; something further is told anew.
