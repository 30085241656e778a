-- the same request sent twice, perhaps by a double click, is recorded once
create unique index request_once on practices.request (practice, kind, lower(email), md5(message)) where state = 'open';
