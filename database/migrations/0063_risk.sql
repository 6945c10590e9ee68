-- The risk register of a school: what may go wrong where, how likely and how bad, what is done about it, and when it is looked at again.

create table risk (
  district text not null,
  id uuid not null,
  school text not null,
  town text,
  kind text not null,
  title text not null,
  place uuid,
  spot text not null,
  likelihood integer not null check (likelihood > 0),
  consequence integer not null check (consequence > 0),
  grade text not null,
  measures text not null,
  responsible text not null,
  state text not null check (state in ('listed', 'controlled', 'reviewed', 'closed')),
  review_on date not null,
  entered_by text not null,
  entered_at timestamptz not null,
  controlled_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by text,
  reviews integer not null default 0,
  closed_at timestamptz,
  reason text not null default '',
  reminded text check (reminded in ('soon', 'late')),
  programme text not null,
  audience text[] not null,
  version integer not null default 1,
  primary key (district, id),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict,
  foreign key (district, place) references place (district, id) on delete restrict,
  foreign key (district, responsible) references post (district, id) on delete restrict,
  check ((state = 'closed') = (closed_at is not null)),
  check ((reviews > 0) = (reviewed_at is not null))
);
comment on table risk is '风险点: something at a school that may go wrong. State follows riskCan; being late is computed from review_on and never stored.';
comment on column risk.district is 'GB/T 2260 code of the district that owns the row.';
comment on column risk.id is 'Also the id of its subject.';
comment on column risk.school is 'School whose register it stands in.';
comment on column risk.town is 'Town or street the school belonged to when it was entered (属地).';
comment on column risk.kind is 'Kind of the pack: what the school does there.';
comment on column risk.title is 'What may go wrong, in one sentence.';
comment on column risk.place is 'Place of the school from the registry, when it is one.';
comment on column risk.spot is 'Where, in words: the name of the place as it was then, or what was written.';
comment on column risk.likelihood is 'Points by the scale of the pack.';
comment on column risk.consequence is 'Points by the scale of the pack.';
comment on column risk.grade is 'Grade of the pack that the product of the two falls into, under the pack it was last judged by.';
comment on column risk.measures is '管控措施.';
comment on column risk.responsible is 'Post that answers for the measures; never a person.';
comment on column risk.state is 'By riskCan.';
comment on column risk.review_on is 'Day by which it is looked at again.';
comment on column risk.entered_by is 'Post that entered it.';
comment on column risk.entered_at is 'When it was entered.';
comment on column risk.controlled_at is 'When the measures were found in place.';
comment on column risk.reviewed_at is 'When it was last looked at again.';
comment on column risk.reviewed_by is 'Post that did.';
comment on column risk.reviews is 'How often it was looked at again.';
comment on column risk.closed_at is 'When it was struck from the register.';
comment on column risk.reason is 'Why it was.';
comment on column risk.reminded is 'Last reminder given for the present review_on.';
comment on column risk.programme is 'Version of the pack its grade was set under.';
comment on column risk.audience is 'Units that may see it, as its subject: the school, its town, and the units the programme makes owners of the register.';
comment on column risk.version is 'Moves on with every step.';
create index risk_open_of_school on risk (district, school, review_on, id) where state <> 'closed';
create index risk_open_by_review on risk (district, review_on, id) where state <> 'closed';
create index risk_by_review on risk (district, review_on, id);

create table risk_review (
  district text not null,
  id uuid not null,
  school text not null,
  town text,
  term text not null check (term ~ '^term-\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('open', 'finished')),
  opened_by text not null,
  opened_at timestamptz not null,
  finished_by text,
  finished_at timestamptz,
  reason text not null default '',
  figures jsonb,
  proved text[] not null default '{}',
  not_proved text[] not null default '{}',
  programme text not null,
  audience text[] not null,
  primary key (district, id),
  unique (district, school, term),
  foreign key (district, id) references subject (district, id) on delete restrict,
  foreign key (district, school) references unit (district, id) on delete restrict,
  check ((state = 'finished') = (finished_at is not null))
);
comment on table risk_review is '学期评估: a school goes through its whole register once a term, item by item.';
comment on column risk_review.district is 'GB/T 2260 code of the district that owns the row.';
comment on column risk_review.id is 'Also the id of its subject.';
comment on column risk_review.school is 'School whose register it goes through.';
comment on column risk_review.town is 'Town or street the school belonged to then.';
comment on column risk_review.term is 'Period as duties name it: term- and the day the term began.';
comment on column risk_review.state is 'Open until every item has its verdict and the school says so.';
comment on column risk_review.opened_by is 'Post that opened it.';
comment on column risk_review.opened_at is 'When it was opened.';
comment on column risk_review.finished_by is 'Post that finished it.';
comment on column risk_review.finished_at is 'When it was finished.';
comment on column risk_review.reason is 'Why kinds that every term must look at are not in the register.';
comment on column risk_review.figures is 'What it came to, as ReviewFigures.';
comment on column risk_review.proved is 'Duties this review proved.';
comment on column risk_review.not_proved is 'Duties it could not prove, each with the sentence why: code and sentence, parted by a bar.';
comment on column risk_review.programme is 'Version of the pack it was made under.';
comment on column risk_review.audience is 'Units that may see it, as its subject.';
create index risk_review_newest on risk_review (district, school, opened_at desc);

create table risk_review_item (
  district text not null,
  review uuid not null,
  risk uuid not null,
  was jsonb not null,
  verdict text check (verdict in ('keep', 'change', 'close')),
  grade text,
  note text not null default '',
  post text,
  at timestamptz,
  primary key (district, review, risk),
  foreign key (district, review) references risk_review (district, id) on delete restrict,
  foreign key (district, risk) references risk (district, id) on delete restrict,
  check ((verdict is null) = (at is null))
);
comment on table risk_review_item is 'One line of the register as it stood when the review was opened, and what became of it.';
comment on column risk_review_item.district is 'GB/T 2260 code of the district that owns the row.';
comment on column risk_review_item.review is 'Review it belongs to.';
comment on column risk_review_item.risk is 'Risk that is looked at.';
comment on column risk_review_item.was is 'The line as it stood, as RiskLine.';
comment on column risk_review_item.verdict is 'Null until it was looked at.';
comment on column risk_review_item.grade is 'Grade after the verdict.';
comment on column risk_review_item.note is 'What was found, or why it was struck.';
comment on column risk_review_item.post is 'Post that gave the verdict.';
comment on column risk_review_item.at is 'When it was given.';
create index risk_review_item_waiting on risk_review_item (district, risk) where verdict is null;

-- who may ---------------------------------------------------------------------------------------------------------
alter table risk enable row level security; alter table risk force row level security;
alter table risk_review enable row level security; alter table risk_review force row level security;
alter table risk_review_item enable row level security; alter table risk_review_item force row level security;

create function keeps_register() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('school-head', 'school-safety'), false) $$;
comment on function keeps_register() is 'Posts of a school that keep its risk register.';

create policy see_as_audience on risk for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units())));
create policy enter_own on risk for insert with check (district = (select my_district()) and (select keeps_register())
  and school = (select my_unit()) and entered_by = (select my_post()));
create policy step_on_own on risk for update using (district = (select my_district())
  and ((select my_role()) = 'system' or (select keeps_register()) and school = (select my_unit())));
create policy see_as_audience on risk_review for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units())));
create policy open_own on risk_review for insert with check (district = (select my_district()) and (select keeps_register())
  and school = (select my_unit()) and opened_by = (select my_post()));
create policy finish_own on risk_review for update using (district = (select my_district())
  and ((select my_role()) = 'system' or (select keeps_register()) and school = (select my_unit())));
create policy see_with_review on risk_review_item for select using (district = (select my_district()) and exists (
  select 1 from risk_review r where r.district = risk_review_item.district and r.id = risk_review_item.review));
create policy list_in_own_review on risk_review_item for insert with check (district = (select my_district()) and (select keeps_register())
  and exists (select 1 from risk_review r where r.district = risk_review_item.district and r.id = risk_review_item.review
    and r.school = (select my_unit()) and r.state = 'open'));
create policy judge_in_own_review on risk_review_item for update using (district = (select my_district()) and (select keeps_register())
  and exists (select 1 from risk_review r where r.district = risk_review_item.district and r.id = risk_review_item.review
    and r.school = (select my_unit()) and r.state = 'open'));

grant select on risk, risk_review, risk_review_item to huxue_app, huxue_reader;
grant insert (district, id, school, town, kind, title, place, spot, likelihood, consequence, grade, measures, responsible, state, review_on,
  entered_by, entered_at, programme, audience) on risk to huxue_app;
grant update (title, place, spot, likelihood, consequence, grade, measures, responsible, state, review_on, controlled_at, reviewed_at,
  reviewed_by, reviews, closed_at, reason, reminded, programme, version) on risk to huxue_app;
-- NOTE: school, kind and who entered it never change; what is something else is another risk.
grant insert (district, id, school, town, term, state, opened_by, opened_at, programme, audience) on risk_review to huxue_app;
grant update (state, finished_by, finished_at, reason, figures, proved, not_proved) on risk_review to huxue_app;
grant insert (district, review, risk, was) on risk_review_item to huxue_app;
grant update (verdict, grade, note, post, at) on risk_review_item to huxue_app;
-- NOTE: no delete: what was in the register stays readable.
