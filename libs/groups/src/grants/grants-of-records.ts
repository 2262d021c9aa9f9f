/** What the records of this room and of those below call for, as SQL: rows of scope_id, person_id, role, each one grant. */
export const grantsOfRecords = `select scope_id, person_id, role from groups.membership where until is null and person_id is not null
  union all
  select municipality_id, person_id, 'COORDINATOR' from municipalities.mandate
  where coordinates and person_id is not null and (from_earliest is null or from_earliest <= now())
    and (until_latest is null or until_latest > now())
  union all
  select c.id, p.id, 'MEMBER' from discussions.conversation c join people.person p on p.id in (c.first_id, c.second_id) and p.erased_at is null`;
