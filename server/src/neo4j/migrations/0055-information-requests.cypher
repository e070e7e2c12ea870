// Requests for information, the latest first; what they hold of one record, for erasing it.
CREATE INDEX information_request_received_on FOR (n:InformationRequest) ON (n.receivedOn, n.id);
CREATE INDEX disclosed_record_record_id FOR (n:DisclosedRecord) ON (n.recordId);
