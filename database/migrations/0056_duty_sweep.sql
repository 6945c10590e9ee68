-- What the sweep of duties has judged and told, so that a stop of days, a crash or a clock set back tells nobody twice.
create table duty_judged (
  district text not null,
  until timestamptz not null,
  primary key (district)
);
comment on table duty_judged is 'Up to what moment the sweep has judged duties; it only moves forward.';
comment on column duty_judged.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_judged.until is 'Everything that could be done late until before this moment is judged.';

create table duty_missed (
  district text not null,
  id uuid not null,
  asked text not null,
  duty text not null,
  subject text not null,
  period text not null,
  slot text not null,
  due_at timestamptz not null,
  running integer not null check (running >= 1),
  told_at timestamptz,
  hazard uuid,
  primary key (district, asked),
  unique (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, subject) references unit (district, id) on delete restrict
);
comment on table duty_missed is 'One line per thing asked that was found missed when its time was over; entering it afterwards does not take the line away.';
comment on column duty_missed.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_missed.id is 'Subject of the fact duty-missed.';
comment on column duty_missed.asked is 'Name of the thing asked: duty, subject, period and slot.';
comment on column duty_missed.duty is 'Code of the duty.';
comment on column duty_missed.subject is 'School or unit that missed it.';
comment on column duty_missed.period is 'Which of its recurrences.';
comment on column duty_missed.slot is 'Peak window of the day, or nothing.';
comment on column duty_missed.due_at is 'When its window ended.';
comment on column duty_missed.running is 'How many were missed one after the other, this one included.';
comment on column duty_missed.told_at is 'When those the programme names were told; nothing while it waits for working hours.';
comment on column duty_missed.hazard is 'The hazard reported because so many were missed running.';
create index duty_missed_untold on duty_missed (district, due_at) where told_at is null;

create table duty_run (
  district text not null,
  duty text not null,
  subject text not null,
  running integer not null check (running >= 0),
  primary key (district, duty, subject)
);
comment on table duty_run is 'How many times running a duty that may open a hazard has been missed.';
comment on column duty_run.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_run.duty is 'Code of the duty.';
comment on column duty_run.subject is 'School or unit.';
comment on column duty_run.running is 'Missed one after the other up to now; what was excused neither counts nor breaks the run.';

create table duty_reminded (
  district text not null,
  asked text not null,
  at timestamptz not null,
  primary key (district, asked)
);
comment on table duty_reminded is 'Things asked whose posts were reminded before they were due: once each.';
comment on column duty_reminded.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_reminded.asked is 'Name of the thing asked.';
comment on column duty_reminded.at is 'When.';

alter table duty_judged enable row level security; alter table duty_judged force row level security;
alter table duty_missed enable row level security; alter table duty_missed force row level security;
alter table duty_run enable row level security; alter table duty_run force row level security;
alter table duty_reminded enable row level security; alter table duty_reminded force row level security;
create policy kept_by_system on duty_judged for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on duty_missed for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on duty_run for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on duty_reminded for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on duty_judged, duty_missed, duty_run, duty_reminded to huxue_app;
grant insert (district, until) on duty_judged to huxue_app;
grant update (until) on duty_judged to huxue_app;
grant insert (district, id, asked, duty, subject, period, slot, due_at, running) on duty_missed to huxue_app;
grant update (told_at, hazard) on duty_missed to huxue_app;
grant insert (district, duty, subject, running) on duty_run to huxue_app;
grant update (running) on duty_run to huxue_app;
grant insert (district, asked, at) on duty_reminded to huxue_app;
