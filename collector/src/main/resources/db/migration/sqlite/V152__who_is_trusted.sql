-- Whom a device's agent said it trusts as the collector (a mark), and who signed the certificate that it showed.
alter table device add column trusted text;
alter table device add column issuer text;
