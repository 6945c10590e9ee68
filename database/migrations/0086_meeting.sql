-- 联席会议: the Office calls the member units together; who came is counted, what was resolved becomes work with a day.

create table meeting (
  district text not null,
  id uuid not null,
  kind text not null check (kind in ('full', 'special')),
  title text not null,
  held_on date not null,
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  chair text not null,
  note text not null default '',
  topics jsonb not null default '[]',
  state text not null check (state in ('called', 'begun', 'held', 'issued', 'cancelled')),
  called_at timestamptz not null,
  called_by text not null,
  begun_at timestamptz,
  over_at timestamptz,
  over_by text,
  reason text not null default '',
  body text not null default '',
  draft jsonb not null default '[]',
  number integer,
  year integer,
  number_text text,
  issued_at timestamptz,
  issued_by text,
  proved text[] not null default '{}',
  not_proved text[] not null default '{}',
  programme text not null,
  audience text[] not null default '{}',
  version integer not null default 1,
  primary key (district, id),
  unique (district, year, number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, chair) references post (district, id) on delete restrict,
  check ((number is null) = (number_text is null)),
  check ((issued_at is null) = (number is null)),
  check ((state = 'issued') = (issued_at is not null)),
  check (state not in ('held', 'issued') or over_at is not null)
);
comment on table meeting is '联席会议. State follows meetingCan; who came stands in meeting_invitee, what was resolved in meeting_resolution.';
comment on column meeting.district is 'GB/T 2260 code of the district that owns the row.';
comment on column meeting.id is 'Also the id of its subject.';
comment on column meeting.kind is 'full: 全体会议, once a quarter; special: 专题会议, whenever it is needed.';
comment on column meeting.title is 'As the notice and the minutes call it.';
comment on column meeting.held_on is 'Day of the meeting.';
comment on column meeting.starts_at is 'Hour and minute it begins.';
comment on column meeting.place is 'Where.';
comment on column meeting.chair is 'Post that takes the chair; never a person.';
comment on column meeting.note is 'What those invited should bring or prepare.';
comment on column meeting.topics is 'Agenda in order: title, and what it is about as kind and ref.';
comment on column meeting.state is 'By meetingCan.';
comment on column meeting.called_at is 'When it was called.';
comment on column meeting.called_by is 'Post that called it.';
comment on column meeting.begun_at is 'When signing in was opened; the code on the screen is made from it.';
comment on column meeting.over_at is 'When signing in was closed.';
comment on column meeting.over_by is 'Post that closed it.';
comment on column meeting.reason is 'Why it was cancelled.';
comment on column meeting.body is 'Text of the minutes before what was resolved.';
comment on column meeting.draft is 'What was resolved, while the minutes are being written; work begins when they are issued.';
comment on column meeting.number is 'Of the series minutes in its year, without gaps; null until the minutes are issued.';
comment on column meeting.year is 'Year of the number.';
comment on column meeting.number_text is 'As printed, from the pattern of the pack.';
comment on column meeting.issued_at is 'When the minutes were issued.';
comment on column meeting.issued_by is 'Post that issued them.';
comment on column meeting.proved is 'Duties of the programme that it proved.';
comment on column meeting.not_proved is 'Duties it could not prove, each with the reason after a bar.';
comment on column meeting.programme is 'Version of the pack it was called under.';
comment on column meeting.audience is 'Units invited, and those the minutes name, as its subject.';
comment on column meeting.version is 'Moves on with every step of the Office.';
create index meeting_newest on meeting (district, held_on desc, id desc);

create table meeting_invitee (
  district text not null,
  meeting uuid not null,
  unit text not null,
  post text not null,
  sort integer not null default 0,
  answer text not null default 'none' check (answer in ('none', 'comes', 'leave')),
  reason text not null default '',
  delegate text,
  answered_at timestamptz,
  answered_by text,
  signed_at timestamptz,
  signed_post text,
  signed_how text check (signed_how in ('code', 'office')),
  tries integer not null default 0,
  primary key (district, meeting, unit),
  foreign key (district, meeting) references meeting (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  foreign key (district, post) references post (district, id) on delete restrict,
  foreign key (district, delegate) references post (district, id) on delete restrict,
  check ((signed_at is null) = (signed_post is null)),
  check (answer = 'leave' or delegate is null)
);
comment on table meeting_invitee is 'Who must come to a meeting: a unit by the post of its leader in charge, what it answered, and whether it signed in.';
comment on column meeting_invitee.district is 'GB/T 2260 code of the district that owns the row.';
comment on column meeting_invitee.meeting is 'Meeting it is invited to.';
comment on column meeting_invitee.unit is 'Unit invited.';
comment on column meeting_invitee.post is 'Post that must come, by the register of the day it was called; never a person.';
comment on column meeting_invitee.sort is 'Place in the list.';
comment on column meeting_invitee.answer is 'comes, leave asked, or nothing yet.';
comment on column meeting_invitee.reason is 'Why leave was asked.';
comment on column meeting_invitee.delegate is 'Post of the same unit that comes instead.';
comment on column meeting_invitee.answered_at is 'When it last answered.';
comment on column meeting_invitee.answered_by is 'Post that answered.';
comment on column meeting_invitee.signed_at is 'When it signed in.';
comment on column meeting_invitee.signed_post is 'Post that came: the one invited, or its delegate.';
comment on column meeting_invitee.signed_how is 'By the code on the screen, or by the Office at the door.';
comment on column meeting_invitee.tries is 'Wrong codes in a row; after five the Office signs in by hand.';
create index meeting_invitee_of_unit on meeting_invitee (district, unit);

create table meeting_resolution (
  district text not null,
  id uuid not null,
  meeting uuid not null,
  nr integer not null,
  matter text not null,
  lead text not null,
  assists text[] not null default '{}',
  due_on date not null,
  first_due_on date not null,
  state text not null check (state in ('open', 'reported', 'verified', 'closed')),
  opened_at timestamptz not null,
  result text not null default '',
  reported_at timestamptz,
  reported_by text,
  finding text not null default '',
  judged_at timestamptz,
  judged_by text,
  send_backs integer not null default 0,
  closed_at timestamptz,
  asked_due_on date,
  asked_reason text not null default '',
  extensions integer not null default 0,
  rungs integer not null default 0,
  audience text[] not null default '{}',
  version integer not null default 1,
  primary key (district, id),
  unique (district, meeting, nr),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, meeting) references meeting (district, id) on delete restrict,
  foreign key (district, lead) references unit (district, id) on delete restrict
);
comment on table meeting_resolution is '议定事项: what a meeting resolved, as work. State follows resolutionCan; being late is computed from due_on.';
comment on column meeting_resolution.district is 'GB/T 2260 code of the district that owns the row.';
comment on column meeting_resolution.id is 'Also the id of its subject.';
comment on column meeting_resolution.meeting is 'Meeting that resolved it.';
comment on column meeting_resolution.nr is 'Place in the minutes.';
comment on column meeting_resolution.matter is 'What is to be done.';
comment on column meeting_resolution.lead is '牵头单位.';
comment on column meeting_resolution.assists is '配合单位.';
comment on column meeting_resolution.due_on is 'Day it is due; moves on only by an extension that was granted or an answer that was sent back.';
comment on column meeting_resolution.first_due_on is 'The day the meeting set, kept.';
comment on column meeting_resolution.state is 'By resolutionCan.';
comment on column meeting_resolution.opened_at is 'When the minutes were issued.';
comment on column meeting_resolution.result is 'What was done, as the lead reports it.';
comment on column meeting_resolution.reported_at is 'When it was last reported done.';
comment on column meeting_resolution.reported_by is 'Post that did.';
comment on column meeting_resolution.finding is 'What the Office found.';
comment on column meeting_resolution.judged_at is 'When the Office last judged a report.';
comment on column meeting_resolution.judged_by is 'Post that did.';
comment on column meeting_resolution.send_backs is 'How often a report was sent back.';
comment on column meeting_resolution.closed_at is 'When it was closed.';
comment on column meeting_resolution.asked_due_on is 'Day asked for, while an extension waits for the Office.';
comment on column meeting_resolution.asked_reason is 'Why it was asked for.';
comment on column meeting_resolution.extensions is 'How often its day was moved on request.';
comment on column meeting_resolution.rungs is 'How many rungs of the ladder of the pack were told for the present day.';
comment on column meeting_resolution.audience is 'Units that may see it, as its subject.';
comment on column meeting_resolution.version is 'Moves on with every step.';
create index meeting_resolution_newest on meeting_resolution (district, opened_at desc, id desc);
create index meeting_resolution_due on meeting_resolution (district, due_on) where state = 'open';
create index meeting_resolution_of_lead on meeting_resolution (district, lead, state);

-- who may ---------------------------------------------------------------------------------------------------------
alter table meeting enable row level security; alter table meeting force row level security;
alter table meeting_invitee enable row level security; alter table meeting_invitee force row level security;
alter table meeting_resolution enable row level security; alter table meeting_resolution force row level security;

create function keeps_meetings() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'system'), false) $$;
comment on function keeps_meetings() is 'The Office calls meetings and judges what was resolved; the house itself counts and reminds.';
create function answers_for_unit() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader'), false) $$;
comment on function answers_for_unit() is 'Posts that answer for their unit before the Office.';

create policy see_as_audience on meeting for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units())));
create policy call_by_office on meeting for insert with check (district = (select my_district()) and (select keeps_meetings()));
create policy step_by_office on meeting for update using (district = (select my_district()) and (select keeps_meetings()))
  with check (district = (select my_district()) and (select keeps_meetings()));

create policy see_with_meeting on meeting_invitee for select using (district = (select my_district()) and exists (
  select 1 from meeting m where m.district = meeting_invitee.district and m.id = meeting_invitee.meeting));
create policy invite_by_office on meeting_invitee for insert with check (district = (select my_district()) and (select keeps_meetings()));
create policy answer_for_own_unit on meeting_invitee for update using (district = (select my_district())
  and ((select keeps_meetings()) or unit = (select my_unit()) and (select answers_for_unit())))
  with check (district = (select my_district()) and ((select keeps_meetings()) or unit = (select my_unit())));

create policy see_as_audience on meeting_resolution for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units())));
create policy resolve_by_office on meeting_resolution for insert with check (district = (select my_district()) and (select keeps_meetings()));
create policy step_by_office_or_lead on meeting_resolution for update using (district = (select my_district())
  and ((select keeps_meetings()) or state = 'open' and lead = (select my_unit()) and (select answers_for_unit())))
  with check (district = (select my_district()) and ((select keeps_meetings()) or lead = (select my_unit())));

grant select on meeting, meeting_invitee, meeting_resolution to huxue_app, huxue_reader;
grant insert (district, id, kind, title, held_on, starts_at, place, chair, note, topics, state, called_at, called_by, programme, audience)
  on meeting to huxue_app;
grant update (title, held_on, starts_at, place, chair, note, topics, state, begun_at, over_at, over_by, reason, body, draft, number, year,
  number_text, issued_at, issued_by, proved, not_proved, audience, version) on meeting to huxue_app;
grant insert (district, meeting, unit, post, sort) on meeting_invitee to huxue_app;
grant update (answer, reason, delegate, answered_at, answered_by, signed_at, signed_post, signed_how, tries) on meeting_invitee to huxue_app;
grant insert (district, id, meeting, nr, matter, lead, assists, due_on, first_due_on, state, opened_at, audience) on meeting_resolution to huxue_app;
grant update (due_on, state, result, reported_at, reported_by, finding, judged_at, judged_by, send_backs, closed_at, asked_due_on, asked_reason,
  extensions, rungs, version) on meeting_resolution to huxue_app;
-- NOTE: what was resolved, who leads it and the first day never change; issued minutes are read only. Nothing is deleted.
