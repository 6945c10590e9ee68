-- What a sheet found wrong becomes a hazard, and what became of the hazard flows back to the sheet.

alter table hazard add column arisen_from uuid, add column arisen_item text;
comment on column hazard.arisen_from is 'The sheet, inspection or other subject it was found by.';
comment on column hazard.arisen_item is 'Item of that sheet.';
grant insert (arisen_from, arisen_item) on hazard to huxue_app;

create table proof_finding (
  district text not null,
  proof uuid not null,
  item text not null,
  hazard uuid not null,
  number_text text not null,
  reported_at timestamptz not null,
  closed_at timestamptz,
  primary key (district, proof, item, hazard),
  foreign key (district, proof) references duty_proof (district, id) on delete restrict
);
comment on table proof_finding is 'An item answered 否 that was reported as a hazard; kept by a reaction to the facts of hazards.';
comment on column proof_finding.district is 'GB/T 2260 code of the district that owns the row.';
comment on column proof_finding.proof is 'The proof whose sheet it was found by.';
comment on column proof_finding.item is 'Code of the item.';
comment on column proof_finding.hazard is 'The hazard.';
comment on column proof_finding.number_text is 'Its number, as printed.';
comment on column proof_finding.reported_at is 'When it was reported.';
comment on column proof_finding.closed_at is 'When it was struck off; null while it is open.';
alter table proof_finding enable row level security; alter table proof_finding force row level security;
create policy see_with_proof on proof_finding for select using (district = (select my_district()) and exists (
  select 1 from duty_proof p where p.district = proof_finding.district and p.id = proof_finding.proof));
create policy kept_by_system on proof_finding for insert with check (district = (select my_district()) and (select my_role()) = 'system');
create policy closed_by_system on proof_finding for update using (district = (select my_district()) and (select my_role()) = 'system');
grant select on proof_finding to huxue_app, huxue_reader;
grant insert (district, proof, item, hazard, number_text, reported_at) on proof_finding to huxue_app;
grant update (closed_at) on proof_finding to huxue_app;
