-- 公文: what the Office writes, numbers, sends out and takes back; and who has signed for it.

create table document (
  district text not null,
  id uuid not null,
  kind text not null check (kind in ('notice', 'circular', 'minutes', 'order', 'rectification-notice', 'commitment', 'half-year', 'annual',
    'sign-in-sheet', 'inspection-record', 'report')),
  template text not null,
  state text not null check (state in ('draft', 'reviewed', 'issued', 'recalled', 'dropped')),
  series text,
  number integer,
  year integer,
  number_text text,
  title text not null,
  paper jsonb not null,
  to_whom text[] not null default '{}',
  period_from date,
  period_to date,
  about_kind text check (about_kind in ('order', 'visit', 'hazard')),
  about uuid,
  written_by text not null,
  written_at timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  issued_by text,
  issued_at timestamptz,
  recalled_by text,
  recalled_at timestamptz,
  reason text not null default '',
  sent_to integer not null default 0,
  audience text[] not null default '{}',
  programme text not null,
  version integer not null default 1,
  primary key (district, id),
  unique (district, series, year, number),
  foreign key (district, id) references subject (district, id) on delete restrict,
  check ((number is null) = (year is null)),
  check (number is null or series is not null and number_text is not null),
  check ((state in ('issued', 'recalled')) = (issued_at is not null)),
  check (state in ('issued', 'recalled') or number is null),
  check ((state = 'recalled') = (recalled_at is not null)),
  check ((about is null) = (about_kind is null)),
  check (period_from is null or period_to >= period_from)
);
comment on table document is '公文: an official document and its life by documentCan. One that was issued keeps its text and its number for good.';
comment on column document.district is 'GB/T 2260 code of the district that owns the row.';
comment on column document.id is 'Also the id of its subject.';
comment on column document.kind is 'Kind of paper: 通知, 通报, 会议纪要 and so on.';
comment on column document.template is 'Code of the template of the programme it was begun from.';
comment on column document.state is 'By documentCan.';
comment on column document.series is 'Series its number is taken from when it is issued; null for paper without a number, and for one that brings its own.';
comment on column document.number is 'In its series and year, without gaps; null until it is issued.';
comment on column document.year is 'Year of the number.';
comment on column document.number_text is 'As printed: 湖综治委学校治安组办〔2017〕3号.';
comment on column document.title is 'As in the paper, for lists.';
comment on column document.paper is 'The paper itself. Its figures move until it is issued; then each keeps the rows it counted.';
comment on column document.to_whom is 'Whom it goes to: groups (schools, members, towns) and units, resolved against the register on the day of issue.';
comment on column document.period_from is 'First day its figures count.';
comment on column document.period_to is 'Last day its figures count.';
comment on column document.about_kind is 'What it was made from: a supervision order, a visit of an inspection, a hazard.';
comment on column document.about is 'Id of that; null for what the Office writes itself.';
comment on column document.written_by is 'Post that wrote it last; who writes does not review.';
comment on column document.written_at is 'When it was written last.';
comment on column document.reviewed_by is 'Post that reviewed it (核稿).';
comment on column document.reviewed_at is 'When.';
comment on column document.issued_by is 'Post that issued it (签发).';
comment on column document.issued_at is 'When; its date is that day.';
comment on column document.recalled_by is 'Post that recalled it.';
comment on column document.recalled_at is 'When.';
comment on column document.reason is 'Why it was sent back, dropped or recalled last.';
comment on column document.sent_to is 'How many units it was sent to.';
comment on column document.audience is 'Units that may see it once it is issued, as its subject.';
comment on column document.programme is 'Version of the pack it was written under.';
comment on column document.version is 'Moves on with every step.';
create index document_newest on document (district, written_at desc, id desc);
create unique index document_once_about on document (district, about_kind, about, kind) where about is not null;

create table document_receipt (
  district text not null,
  document uuid not null,
  unit text not null,
  sent_at timestamptz not null,
  signed_at timestamptz,
  signed_by text,
  primary key (district, document, unit),
  foreign key (district, document) references document (district, id) on delete restrict,
  foreign key (district, unit) references unit (district, id) on delete restrict,
  check ((signed_at is null) = (signed_by is null))
);
comment on table document_receipt is '签收: one for every unit an issued document was sent to.';
comment on column document_receipt.district is 'GB/T 2260 code of the district that owns the row.';
comment on column document_receipt.document is 'Document that was sent.';
comment on column document_receipt.unit is 'Unit or school it was sent to.';
comment on column document_receipt.sent_at is 'When.';
comment on column document_receipt.signed_at is 'When the unit signed for it; null while it has not.';
comment on column document_receipt.signed_by is 'Post that did.';
create index document_receipt_of_unit on document_receipt (district, unit, document);
create index document_receipt_missing on document_receipt (district, document) where signed_at is null;

-- who may ---------------------------------------------------------------------------------------------------------
alter table document enable row level security; alter table document force row level security;
alter table document_receipt enable row level security; alter table document_receipt force row level security;

create function keeps_documents() returns boolean language sql stable parallel safe
  as $$ select coalesce(my_role() in ('office-director', 'office-staff', 'system'), false) $$;
comment on function keeps_documents() is 'The Office, and the house itself where an order or a visit becomes a document.';

-- What is not issued is the Office's own paper.
create policy see_as_audience on document for select using (district = (select my_district()) and not (select is_administrator())
  and ((select keeps_documents()) or state in ('issued', 'recalled') and ((select sees_district()) or audience && (select my_units()))));
create policy write_by_office on document for insert with check (district = (select my_district()) and (select keeps_documents()));
create policy step_by_office on document for update using (district = (select my_district()) and (select keeps_documents()));

create policy see_own_or_district on document_receipt for select using (district = (select my_district()) and not (select is_administrator())
  and ((select keeps_documents()) or (select sees_district()) or unit = any ((select my_units())::text[])));
create policy send_by_office on document_receipt for insert with check (district = (select my_district()) and (select keeps_documents()));
create policy sign_for_own_unit on document_receipt for update using (district = (select my_district()) and unit = (select my_unit())
  and (select my_role()) in ('liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader'));

grant select on document, document_receipt to huxue_app, huxue_reader;
grant insert (district, id, kind, template, state, series, number, year, number_text, title, paper, to_whom, period_from, period_to, about_kind, about,
  written_by, written_at, issued_by, issued_at, sent_to, audience, programme) on document to huxue_app;
grant update (state, number, year, number_text, title, paper, to_whom, period_from, period_to, written_by, written_at, reviewed_by, reviewed_at,
  issued_by, issued_at, recalled_by, recalled_at, reason, sent_to, audience, version) on document to huxue_app;
grant insert (district, document, unit, sent_at) on document_receipt to huxue_app;
grant update (signed_at, signed_by) on document_receipt to huxue_app;
-- NOTE: no delete: a recalled document keeps its number and stays readable.
