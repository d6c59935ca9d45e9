-- What proves a step may stand in the platform already: an agreement, a decision, a meeting, a published figure. Then its link is a page of the
-- city itself, whatever the site is called.

alter table path_evidence drop constraint path_evidence_link_check;
alter table path_evidence add constraint path_evidence_link_check
  check ((link ~ '^https?://' or link ~ '^/[a-z][a-z0-9/-]*$') and length(link) <= 1000);
