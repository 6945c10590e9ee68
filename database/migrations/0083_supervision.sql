-- 督办单: the Office presses one matter with one unit, in writing, until it is answered, judged and closed.

create table supervision_order (
  district text not null,
  id uuid not null,
  number integer,
  year integer,
  number_text text,
  round integer not null default 1 check (round in (1, 2)),
  follows uuid,
  about_kind text not null check (about_kind in ('hazard', 'duty', 'visit', 'other')),
  about text,
  rung text,
  ladder_key text,
  school text,
  town text,
  matter text not null,
  basis text not null,
  lead text not null,
  assists text[] not null default '{}',
  demand text not null,
  due_on date not null,
  first_due_on date not null,
  leader text,
  state text not null check (state in ('drafted', 'issued', 'signed', 'replied', 'sent-back', 'verified', 'closed', 'succeeded', 'dropped')),
  drafted_at timestamptz not null,
  issued_at timestamptz,
  issued_by text,
  signed_at timestamptz,
  signed_by text,
  replied_at timestamptz,
  replied_by text,
  reply text not null default '',
  send_backs integer not null default 0,
  judged_at timestamptz,
  judged_by text,
  finding text not null default '',
  closed_at timestamptz,
  listed_on date,
  listed_plan text not null default '',
  unlisted_on date,
  reason text not null default '',
  reminded_for date,
  programme text not null,
  audience text[] not null default '{}',
  version integer not null default 1,
  primary key (district, id),
  unique (district, year, number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, follows) references supervision_order (district, id) on delete restrict,
  foreign key (district, lead) references unit (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict,
  foreign key (district, leader) references post (district, id) on delete restrict,
  check ((number is null) = (number_text is null)),
  check ((issued_at is null) = (number is null)),
  check (state not in ('drafted', 'dropped') or issued_at is null),
  check (round = 1 or follows is not null),
  check ((about is null) = (about_kind = 'other')),
  check (listed_on is null or leader is not null)
);
comment on table supervision_order is '督办单. State follows orderCan; being late is computed from due_on and never stored.';
comment on column supervision_order.district is 'GB/T 2260 code of the district that owns the row.';
comment on column supervision_order.id is 'Also the id of its subject.';
comment on column supervision_order.number is 'Of the series order in its year, without gaps; null until it is issued.';
comment on column supervision_order.year is 'Year of the number.';
comment on column supervision_order.number_text is 'As printed, from the pattern of the pack.';
comment on column supervision_order.round is 'Second when it follows one that was not answered.';
comment on column supervision_order.follows is 'The order it follows.';
comment on column supervision_order.about_kind is 'What it presses.';
comment on column supervision_order.about is 'Id of the hazard or visit, or school/duty; null for what the Office writes.';
comment on column supervision_order.rung is 'Rung of the pack''s ladder that drafted it; null when the Office wrote it.';
comment on column supervision_order.ladder_key is 'Hazard, rung and due date: the same rung drafts once.';
comment on column supervision_order.school is 'School it concerns.';
comment on column supervision_order.town is 'Town or street of that school when it was written (属地).';
comment on column supervision_order.matter is '督办事项.';
comment on column supervision_order.basis is 'Clause of the programme it rests on.';
comment on column supervision_order.lead is '承办单位.';
comment on column supervision_order.assists is '配合单位.';
comment on column supervision_order.demand is '办理要求.';
comment on column supervision_order.due_on is '办结时限; moves on when an answer is sent back.';
comment on column supervision_order.first_due_on is 'The first one, kept.';
comment on column supervision_order.leader is 'Post of the leader who answers for it; never a person.';
comment on column supervision_order.state is 'By orderCan.';
comment on column supervision_order.drafted_at is 'When it was first written.';
comment on column supervision_order.issued_at is 'When it was issued.';
comment on column supervision_order.issued_by is 'Post that issued it; system when the pack lets the ladder issue.';
comment on column supervision_order.signed_at is 'When the unit signed for it.';
comment on column supervision_order.signed_by is 'Post that did.';
comment on column supervision_order.replied_at is 'When it was last answered.';
comment on column supervision_order.replied_by is 'Post that answered.';
comment on column supervision_order.reply is '办理情况.';
comment on column supervision_order.send_backs is 'How often an answer was sent back.';
comment on column supervision_order.judged_at is 'When the Office last judged an answer.';
comment on column supervision_order.judged_by is 'Post that did.';
comment on column supervision_order.finding is '办公室核实意见.';
comment on column supervision_order.closed_at is 'When it was closed.';
comment on column supervision_order.listed_on is '挂牌.';
comment on column supervision_order.listed_plan is '一事一策.';
comment on column supervision_order.unlisted_on is '摘牌: when the matter was dealt with.';
comment on column supervision_order.reason is 'Why a draft was not issued.';
comment on column supervision_order.reminded_for is 'The due date whose passing was told of.';
comment on column supervision_order.programme is 'Version of the pack it was written under.';
comment on column supervision_order.audience is 'Units that may see it once it is issued, as its subject.';
comment on column supervision_order.version is 'Moves on with every step.';
create unique index supervision_order_rung on supervision_order (district, ladder_key) where ladder_key is not null;
-- One open order about one thing: what is not answered goes on as a second order, not beside the first.
create unique index supervision_order_open on supervision_order (district, about_kind, about, round)
  where about is not null and state not in ('closed', 'succeeded', 'dropped');
create unique index supervision_order_followed on supervision_order (district, follows) where follows is not null and state <> 'dropped';
create index supervision_order_newest on supervision_order (district, drafted_at desc, id desc);
create index supervision_order_due on supervision_order (district, due_on) where state in ('issued', 'signed', 'sent-back');
create index supervision_order_of_lead on supervision_order (district, lead, state);

create table supervision_interview (
  district text not null,
  id uuid not null,
  supervision_order uuid not null,
  held_on date not null,
  post text not null,
  notes text not null,
  result text not null,
  by_post text not null,
  at timestamptz not null,
  primary key (district, id),
  foreign key (district, supervision_order) references supervision_order (district, id) on delete restrict,
  foreign key (district, post) references post (district, id) on delete restrict
);
comment on table supervision_interview is '约谈: the Office talks to whoever answers for the unit.';
comment on column supervision_interview.district is 'GB/T 2260 code of the district that owns the row.';
comment on column supervision_interview.id is 'Of the interview.';
comment on column supervision_interview.supervision_order is 'Order it is about.';
comment on column supervision_interview.held_on is 'Day it was held.';
comment on column supervision_interview.post is 'Post that was talked to; never a person.';
comment on column supervision_interview.notes is 'What was said.';
comment on column supervision_interview.result is 'What was agreed.';
comment on column supervision_interview.by_post is 'Post of the Office that held it.';
comment on column supervision_interview.at is 'When it was entered.';
create index supervision_interview_of on supervision_interview (district, supervision_order, held_on);

-- who may ---------------------------------------------------------------------------------------------------------
alter table supervision_order enable row level security; alter table supervision_order force row level security;
alter table supervision_interview enable row level security; alter table supervision_interview force row level security;

create function keeps_orders() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'system'), false) $$;
comment on function keeps_orders() is 'The Office, and the house itself where the ladder drafts and hazards move on.';

-- What is not issued is the Office's own paper.
create policy see_as_audience on supervision_order for select using (district = (select my_district()) and not (select is_administrator())
  and ((select keeps_orders()) or state not in ('drafted', 'dropped') and ((select sees_district()) or audience && (select my_units()))));
create policy write_by_office on supervision_order for insert with check (district = (select my_district()) and (select keeps_orders()));
create policy step_by_office_or_lead on supervision_order for update using (district = (select my_district())
  and ((select keeps_orders()) or state in ('issued', 'signed', 'sent-back') and lead = (select my_unit())
    and (select my_role()) in ('liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader')))
  with check (district = (select my_district()) and ((select keeps_orders()) or lead = (select my_unit())));
create policy see_with_order on supervision_interview for select using (district = (select my_district()) and exists (
  select 1 from supervision_order o where o.district = supervision_interview.district and o.id = supervision_interview.supervision_order));
create policy hold_by_office on supervision_interview for insert with check (district = (select my_district()) and (select keeps_orders()));

grant select on supervision_order, supervision_interview to huxue_app, huxue_reader;
grant insert (district, id, number, year, number_text, round, follows, about_kind, about, rung, ladder_key, school, town, matter, basis, lead,
  assists, demand, due_on, first_due_on, leader, state, drafted_at, issued_at, issued_by, programme, audience) on supervision_order to huxue_app;
grant update (number, year, number_text, assists, demand, due_on, first_due_on, leader, state, issued_at, issued_by, signed_at, signed_by,
  replied_at, replied_by, reply, send_backs, judged_at, judged_by, finding, closed_at, listed_on, listed_plan, unlisted_on, reason,
  reminded_for, audience, version) on supervision_order to huxue_app;
-- NOTE: what it is about, its lead and its round never change; a wrong draft is dropped and written anew.
grant insert (district, id, supervision_order, held_on, post, notes, result, by_post, at) on supervision_interview to huxue_app;
-- NOTE: no delete: every order issued stays readable.
