-- A key is one machine's: two that show up first in the same moment are not both taken for it.
create unique index device_machine_owner on device_machine (device_id) where owner;
