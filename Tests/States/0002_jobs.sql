INSERT INTO "organisation" ("one", "name", "currency", "time_zone", "locale", "fiscal_year_start_month", "revenue_source") VALUES
(1, 'Zon & Wind "Oost" BV', 'EUR', 'Europe/Amsterdam', 'nl', 4, 'won_deals');
INSERT INTO "team" ("name", "parent") VALUES
('Commercie', NULL),
('Noord', 'Commercie'),
('Zuid', 'Commercie');
INSERT INTO "person" ("key", "id", "listed", "name", "email", "team", "function", "role", "manager_id", "active_from", "active_until") VALUES
(1, 'dir', 1, 'Dina', 'dina@example.org', 'Commercie', 'other', 'director', NULL, 19723, NULL),
(2, 'nico', 1, 'Nico', NULL, 'Noord', 'sales', 'manager', 'dir', NULL, NULL),
(3, 'an', 1, 'An', NULL, 'Noord', 'sales', 'member', 'nico', NULL, NULL),
(4, 'bo', 1, 'Bø O''Neil', NULL, 'Noord', 'sales', 'member', 'nico', 20120, NULL),
(5, 'cy', 1, 'Cy', NULL, 'Zuid', 'marketing', 'member', 'dir', NULL, NULL),
(6, 'oud', 1, 'Oud', NULL, 'Zuid', 'sales', 'member', 'dir', NULL, 20513),
(7, 'wie', 0, 'wie', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "customer" ("id", "name", "customer_type") VALUES
('c1', 'Bakker', 'klein'),
('c2', 'Smid, Zn.', 'groot'),
('c3', 'Molenaar', 'klein');
INSERT INTO "product" ("name", "product_type") VALUES
('Molen', 'wind'),
('Paneel', 'zon');
INSERT INTO "stage" ("pipeline", "name", "position", "probability") VALUES
('hoofd', 'Akkoord', 3, 800000000),
('hoofd', 'Gesprek', 1, 100000000),
('hoofd', 'Offerte', 2, 400000000);
INSERT INTO "activity_type" ("key", "name") VALUES
(1, 'call'),
(2, 'bezoek');
INSERT INTO "activity" ("key", "id", "person_key", "type_key", "day", "quantity", "import_key") VALUES
(1, 'a0', 3, 1, 20458, 1, 7),
(2, 'a1', 4, 2, 20462, 2, 7),
(3, 'a2', 5, 1, 20466, 3, 7),
(4, 'a3', 7, 2, 20470, 1, 7),
(5, 'a4', 3, 1, 20474, 2, 7),
(6, 'a5', 4, 2, 20478, 3, 7),
(7, 'a6', 5, 1, 20482, 1, 7),
(8, 'a7', 7, 2, 20486, 2, 7),
(9, 'a8', 3, 1, 20490, 3, 7),
(10, 'a9', 4, 2, 20494, 1, 7),
(11, 'a10', 5, 1, 20498, 2, 7),
(12, 'a11', 7, 2, 20502, 3, 7),
(13, 'a12', 3, 1, 20506, 1, 7),
(14, 'a13', 4, 2, 20510, 2, 7),
(15, 'a14', 5, 1, 20514, 3, 7),
(16, 'a15', 7, 2, 20518, 1, 7),
(17, 'a16', 3, 1, 20522, 2, 7),
(18, 'a17', 4, 2, 20526, 3, 7),
(19, 'a18', 5, 1, 20530, 1, 7),
(20, 'a19', 7, 2, 20534, 2, 7),
(21, 'a20', 3, 1, 20538, 3, 7),
(22, 'a21', 4, 2, 20542, 1, 7),
(23, 'a22', 5, 1, 20546, 2, 7),
(24, 'a23', 7, 2, 20550, 3, 7),
(25, 'a24', 3, 1, 20554, 1, 7),
(26, 'a25', 4, 2, 20558, 2, 7),
(27, 'a26', 5, 1, 20562, 3, 7),
(28, 'a27', 7, 2, 20566, 1, 7),
(29, 'a28', 3, 1, 20570, 2, 7),
(30, 'a29', 4, 2, 20574, 3, 7),
(31, 'a30', 5, 1, 20578, 1, 7),
(32, 'a31', 7, 2, 20582, 2, 7),
(33, 'a32', 3, 1, 20586, 3, 7),
(34, 'a33', 4, 2, 20590, 1, 7),
(35, 'a34', 5, 1, 20594, 2, 7),
(36, 'a35', 7, 2, 20598, 3, 7),
(37, 'a36', 3, 1, 20602, 1, 7),
(38, 'a37', 4, 2, 20606, 2, 7),
(39, 'a38', 5, 1, 20610, 3, 7),
(40, 'a39', 7, 2, 20614, 1, 7),
(41, 'a40', 3, 1, 20618, 2, 7),
(42, 'a41', 4, 2, 20622, 3, 7),
(43, 'a42', 5, 1, 20626, 1, 7),
(44, 'a43', 7, 2, 20630, 2, 7);
INSERT INTO "lead" ("key", "id", "created_on", "channel", "owner_key", "qualified_on", "method", "disqualified_on", "import_key") VALUES
(1, 'l0', 20458, 'Website', 3, 20461, 'discovery_call', NULL, 8),
(2, 'l1', 20465, 'Beurs', 4, NULL, NULL, NULL, 8),
(3, 'l2', 20472, NULL, 5, 20477, 'intake_form', NULL, 8),
(4, 'l3', 20479, 'Website', 3, NULL, NULL, 20488, 8),
(5, 'l4', 20486, 'Beurs', 4, 20489, 'discovery_call', NULL, 8),
(6, 'l5', 20493, NULL, 5, NULL, NULL, NULL, 8),
(7, 'l6', 20500, 'Website', 3, 20505, 'intake_form', NULL, 8),
(8, 'l7', 20507, 'Beurs', 4, NULL, NULL, NULL, 8),
(9, 'l8', 20514, NULL, 5, 20517, 'discovery_call', 20523, 8),
(10, 'l9', 20521, 'Website', 3, NULL, NULL, NULL, 8),
(11, 'l10', 20528, 'Beurs', 4, 20533, 'intake_form', NULL, 8),
(12, 'l11', 20535, NULL, 5, NULL, NULL, NULL, 8),
(13, 'l12', 20542, 'Website', 3, 20545, 'discovery_call', NULL, 8),
(14, 'l13', 20549, 'Beurs', 4, NULL, NULL, 20558, 8),
(15, 'l14', 20556, NULL, 5, 20561, 'intake_form', NULL, 8),
(16, 'l15', 20563, 'Website', 3, NULL, NULL, NULL, 8),
(17, 'l16', 20570, 'Beurs', 4, 20573, 'discovery_call', NULL, 8),
(18, 'l17', 20577, NULL, 5, NULL, NULL, NULL, 8),
(19, 'l18', 20584, 'Website', 3, 20589, 'intake_form', 20593, 8),
(20, 'l19', 20591, 'Beurs', 4, NULL, NULL, NULL, 8),
(21, 'l20', 20598, NULL, 5, 20601, 'discovery_call', NULL, 8),
(22, 'l21', 20605, 'Website', 3, NULL, NULL, NULL, 8),
(23, 'l22', 20612, 'Beurs', 4, 20617, 'intake_form', NULL, 8),
(24, 'l23', 20619, NULL, 5, NULL, NULL, 20628, 8);
INSERT INTO "deal" ("key", "id", "created_on", "lead_id", "name", "customer_id", "owner_key", "pipeline", "stage", "status", "amount", "product", "revenue_type", "closed_on", "lost_reason", "import_key") VALUES
(1, 'd0', 20458, 'l0', 'Offerte "0", regel
2', 'c1', 3, 'hoofd', 'Offerte', 'open', 100050, 'Paneel', 'new', NULL, NULL, 9),
(2, 'd1', 20464, 'l1', 'Offerte "1", regel
2', 'c2', 4, 'hoofd', NULL, 'won', 112550, 'Molen', 'upsell', 20480, NULL, 9),
(3, 'd2', 20470, 'l2', 'Offerte "2", regel
2', 'c3', 5, 'hoofd', NULL, 'lost', 125050, 'Paneel', 'renewal', 20487, 'prijs', 9),
(4, 'd3', 20476, 'l3', 'Offerte "3", regel
2', 'c-weg', 3, 'hoofd', NULL, 'won', 137550, 'Molen', 'new', 20494, NULL, 9),
(5, 'd4', 20482, 'l4', 'Offerte "4", regel
2', 'c1', 4, 'hoofd', 'Offerte', 'open', 150050, 'Paneel', 'upsell', NULL, NULL, 9),
(6, 'd5', 20488, 'l5', 'Offerte "5", regel
2', 'c2', 5, 'hoofd', NULL, 'won', 162550, 'Molen', 'renewal', 20503, NULL, 9),
(7, 'd6', 20494, 'l6', 'Offerte "6", regel
2', 'c3', 3, 'hoofd', NULL, 'lost', 175050, 'Paneel', 'new', 20510, 'prijs', 9),
(8, 'd7', 20500, 'l7', 'Offerte "7", regel
2', 'c-weg', 4, 'hoofd', NULL, 'won', 187550, 'Molen', 'upsell', 20517, NULL, 9),
(9, 'd8', 20506, 'l8', 'Offerte "8", regel
2', 'c1', 5, 'hoofd', 'Offerte', 'open', 200050, 'Paneel', 'renewal', NULL, NULL, 9),
(10, 'd9', 20512, 'l9', 'Offerte "9", regel
2', 'c2', 3, 'hoofd', NULL, 'won', 212550, 'Molen', 'new', 20531, NULL, 9),
(11, 'd10', 20518, 'l10', 'Offerte "10", regel
2', 'c3', 4, 'hoofd', NULL, 'lost', 225050, 'Paneel', 'upsell', 20533, 'prijs', 9),
(12, 'd11', 20524, 'l11', 'Offerte "11", regel
2', 'c-weg', 5, 'hoofd', NULL, 'won', 237550, 'Molen', 'renewal', 20540, NULL, 9),
(13, 'd12', 20530, 'l12', 'Offerte "12", regel
2', 'c1', 3, 'hoofd', 'Offerte', 'open', 250050, 'Paneel', 'new', NULL, NULL, 9),
(14, 'd13', 20536, 'l13', 'Offerte "13", regel
2', 'c2', 4, 'hoofd', NULL, 'won', 262550, 'Molen', 'upsell', 20554, NULL, 9),
(15, 'd14', 20542, 'l14', 'Offerte "14", regel
2', 'c3', 5, 'hoofd', NULL, 'lost', 275050, 'Paneel', 'renewal', 20561, 'prijs', 9),
(16, 'd15', 20548, 'l15', 'Offerte "15", regel
2', 'c-weg', 3, 'hoofd', NULL, 'won', 287550, 'Molen', 'new', 20563, NULL, 9),
(17, 'd16', 20554, 'l16', 'Offerte "16", regel
2', 'c1', 4, 'hoofd', 'Offerte', 'open', 300050, 'Paneel', 'upsell', NULL, NULL, 9),
(18, 'd17', 20560, 'l17', 'Offerte "17", regel
2', 'c2', 5, 'hoofd', NULL, 'won', 312550, 'Molen', 'renewal', 20577, NULL, 9),
(19, 'd18', 20566, 'l18', 'Offerte "18", regel
2', 'c3', 3, 'hoofd', NULL, 'lost', 325050, 'Paneel', 'new', 20584, 'prijs', 9),
(20, 'd19', 20572, 'l19', 'Offerte "19", regel
2', 'c-weg', 4, 'hoofd', NULL, 'won', 337550, 'Molen', 'upsell', 20591, NULL, 9),
(21, 'd20', 20578, 'l-weg', 'Offerte "20", regel
2', 'c1', 5, 'hoofd', 'Offerte', 'open', 350050, 'Paneel', 'renewal', NULL, NULL, 9),
(22, 'd21', 20584, 'l-weg', 'Offerte "21", regel
2', 'c2', 3, 'hoofd', NULL, 'won', 362550, 'Molen', 'new', 20600, NULL, 9),
(23, 'd22', 20590, 'l-weg', 'Offerte "22", regel
2', 'c3', 4, 'hoofd', NULL, 'lost', 375050, 'Paneel', 'upsell', 20607, 'prijs', 9),
(24, 'd23', 20596, 'l-weg', 'Offerte "23", regel
2', 'c-weg', 5, 'hoofd', NULL, 'won', 387550, 'Molen', 'renewal', 20614, NULL, 9);
INSERT INTO "stage_change" ("key", "deal_id", "to_stage", "changed_on", "from_stage", "occurrence", "import_key") VALUES
(1, 'd0', 'Offerte', 20463, 'Gesprek', 1, 10),
(2, 'd1', 'Offerte', 20469, 'Gesprek', 1, 10),
(3, 'd1', 'Akkoord', 20475, 'Offerte', 1, 10),
(4, 'd2', 'Offerte', 20475, 'Gesprek', 1, 10),
(5, 'd3', 'Offerte', 20481, 'Gesprek', 1, 10),
(6, 'd3', 'Akkoord', 20487, 'Offerte', 1, 10),
(7, 'd4', 'Offerte', 20487, 'Gesprek', 1, 10),
(8, 'd5', 'Offerte', 20493, 'Gesprek', 1, 10),
(9, 'd5', 'Akkoord', 20499, 'Offerte', 1, 10),
(10, 'd6', 'Offerte', 20499, 'Gesprek', 1, 10),
(11, 'd7', 'Offerte', 20505, 'Gesprek', 1, 10),
(12, 'd7', 'Akkoord', 20511, 'Offerte', 1, 10),
(13, 'd8', 'Offerte', 20511, 'Gesprek', 1, 10),
(14, 'd9', 'Offerte', 20517, 'Gesprek', 1, 10),
(15, 'd9', 'Akkoord', 20523, 'Offerte', 1, 10),
(16, 'd10', 'Offerte', 20523, 'Gesprek', 1, 10),
(17, 'd11', 'Offerte', 20529, 'Gesprek', 1, 10),
(18, 'd11', 'Akkoord', 20535, 'Offerte', 1, 10),
(19, 'd12', 'Offerte', 20535, 'Gesprek', 1, 10),
(20, 'd13', 'Offerte', 20541, 'Gesprek', 1, 10),
(21, 'd13', 'Akkoord', 20547, 'Offerte', 1, 10),
(22, 'd14', 'Offerte', 20547, 'Gesprek', 1, 10),
(23, 'd15', 'Offerte', 20553, 'Gesprek', 1, 10),
(24, 'd15', 'Akkoord', 20559, 'Offerte', 1, 10),
(25, 'd16', 'Offerte', 20559, 'Gesprek', 1, 10),
(26, 'd17', 'Offerte', 20565, 'Gesprek', 1, 10),
(27, 'd17', 'Akkoord', 20571, 'Offerte', 1, 10),
(28, 'd18', 'Offerte', 20571, 'Gesprek', 1, 10),
(29, 'd19', 'Offerte', 20577, 'Gesprek', 1, 10),
(30, 'd19', 'Akkoord', 20583, 'Offerte', 1, 10),
(31, 'd20', 'Offerte', 20583, 'Gesprek', 1, 10),
(32, 'd21', 'Offerte', 20589, 'Gesprek', 1, 10),
(33, 'd21', 'Akkoord', 20595, 'Offerte', 1, 10),
(34, 'd22', 'Offerte', 20595, 'Gesprek', 1, 10),
(35, 'd23', 'Offerte', 20601, 'Gesprek', 1, 10),
(36, 'd23', 'Akkoord', 20607, 'Offerte', 1, 10);
INSERT INTO "invoice_line" ("key", "id", "booked_on", "amount", "revenue_type", "product", "customer_id", "owner_key", "deal_id", "import_key") VALUES
(1, 'f0', 20461, 25025, 'new', 'Paneel', 'c1', 3, 'd0', 11),
(2, 'f1', 20472, 26025, 'upsell', 'Molen', 'c2', 3, 'd1', 11),
(3, 'f2', 20483, 27025, 'new', 'Paneel', 'c3', 3, 'd2', 11),
(4, 'f3', 20494, 28025, 'upsell', 'Molen', 'c1', 3, 'd3', 11),
(5, 'f4', 20505, 29025, 'new', 'Paneel', 'c2', 3, 'd4', 11),
(6, 'f5', 20516, 30025, 'upsell', 'Molen', 'c3', 3, 'd5', 11),
(7, 'f6', 20527, 31025, 'new', 'Paneel', 'c1', 3, 'd6', 11),
(8, 'f7', 20538, 32025, 'upsell', 'Molen', 'c2', 3, 'd7', 11),
(9, 'f8', 20549, 33025, 'new', 'Paneel', 'c3', 3, 'd8', 11),
(10, 'f9', 20560, 34025, 'upsell', 'Molen', 'c1', 3, 'd9', 11),
(11, 'f10', 20571, 35025, 'new', 'Paneel', 'c2', 3, 'd10', 11),
(12, 'f11', 20582, 36025, 'upsell', 'Molen', 'c3', 3, 'd11', 11);
INSERT INTO "cost" ("month", "kind", "label", "amount") VALUES
(20454, 'fixed', 'huur', 120000),
(20454, 'personnel', '', 401075),
(20485, 'fixed', 'huur', 120000),
(20485, 'personnel', '', 402075),
(20513, 'fixed', 'huur', 120000),
(20513, 'personnel', '', 403075),
(20544, 'fixed', 'huur', 120000),
(20544, 'personnel', '', 404075),
(20574, 'fixed', 'huur', 120000),
(20574, 'personnel', '', 405075),
(20605, 'fixed', 'huur', 120000),
(20605, 'personnel', '', 406075);
INSERT INTO "kpi" ("slug", "area", "rank", "name", "metric", "filters", "period", "is_action", "direction", "aggregation", "cadence", "from_day", "until_day") VALUES
('gesprekken', 'salesActivity', 1, 'Gesprekken', 'activity.count', 'type=call', 'week', 1, NULL, NULL, 'weekly', NULL, NULL),
('leads', 'leadFlow', 1, NULL, 'lead.new', '', 'month', 1, NULL, NULL, 'monthly', NULL, NULL),
('omzet', 'result', 1, 'Omzet', 'revenue.total', '', 'month', 0, NULL, NULL, 'monthly', NULL, NULL),
('rendement', 'labourEfficiency', 1, NULL, 'efficiency.ratio', '', 'month', 0, NULL, NULL, 'quarterly', NULL, NULL),
('stemming', 'teamMotivation', 1, 'Stemming', 'manual.stemming', '', 'month', 0, 'higher', 'mean', 'monthly', NULL, NULL);
INSERT INTO "target" ("kpi", "from_day", "period", "scope", "value", "stretch") VALUES
('gesprekken', 20454, 'week', 'all', 4.0, NULL),
('leads', 20513, 'month', 'team:Noord', 5.0, NULL),
('omzet', 20454, 'month', 'all', 2500.5, 3000.0);
INSERT INTO "own_number" ("key", "slug", "day", "note", "occurrence", "value", "import_key") VALUES
(1, 'stemming', 20544, 'gesprek', 1, 7.25, 17),
(2, 'stemming', 20574, '', 1, 6.5, 17),
(3, 'stemming', 20574, '', 2, 6.5, 17);
INSERT INTO "ranked_area" ("from_day", "area", "rank", "reason") VALUES
(20454, 'labourEfficiency', 5, 'begin van het jaar'),
(20454, 'leadFlow', 2, 'begin van het jaar'),
(20454, 'result', 1, 'begin van het jaar'),
(20454, 'salesActivity', 3, 'begin van het jaar'),
(20454, 'teamMotivation', 4, 'begin van het jaar');
INSERT INTO "plan_item" ("year", "item", "area", "kind", "parent", "title", "owner_id", "due_on", "state", "kpi") VALUES
(2026, 'r', 'result', 'endResult', NULL, 'Omzet uit twee producten', NULL, NULL, NULL, NULL),
(2026, 's', 'result', 'strategy', 'r', 'Vaste klanten, vaker', NULL, NULL, NULL, NULL),
(2026, 't', 'result', 'tactic', 's', 'Elke klant bellen', 'an', 20574, NULL, 'omzet');
INSERT INTO "attention" ("key", "day", "manager_id", "area", "kind", "minutes", "person_id", "note", "occurrence", "import_key") VALUES
(1, 20577, 'nico', 'result', 'coaching', 45, 'an', 'goed "gesprek"', 1, 23),
(2, 20584, 'nico', 'leadFlow', 'review', 30, '', '', 1, 23),
(3, 20584, 'nico', 'leadFlow', 'review', 30, '', '', 2, 23);
INSERT INTO "holiday" ("day", "name") VALUES
(20570, 'Koningsdag'),
(20578, NULL);
INSERT INTO "setting" ("name", "value") VALUES
('minGroupSize', '5'),
('weekGoal', '6');
INSERT INTO "same_name" ("kind", "from_name", "to_name") VALUES
('product', 'Panel', 'Paneel');
INSERT INTO "import" ("key", "file", "kind", "at_second", "state", "read_rows", "added", "updated", "unchanged", "rejected", "remarks", "header") VALUES
(1, 'organisation.csv', 'organisation', 1780000001, 'kept', 1, 1, 0, 0, 0, '', 'namecurrencytime_zonelocalefiscal_year_start_monthrevenue_source'),
(2, 'teams.csv', 'teams', 1780000002, 'kept', 3, 3, 0, 0, 0, '', 'teamparent'),
(3, 'people.csv', 'people', 1780000003, 'kept', 6, 6, 0, 0, 0, '', 'person_idnameemailteamfunctionrolemanager_idactive_fromactive_until'),
(4, 'customers.csv', 'customers', 1780000004, 'kept', 3, 3, 0, 0, 0, '', 'customer_idnamecustomer_type'),
(5, 'products.csv', 'products', 1780000005, 'kept', 2, 2, 0, 0, 0, '', 'productproduct_type'),
(6, 'stages.csv', 'stages', 1780000006, 'kept', 3, 3, 0, 0, 0, '', 'pipelinestagepositionprobability'),
(7, 'activities.csv', 'activities', 1780000007, 'kept', 45, 44, 0, 0, 1, '1 ids of a person that is not listed, in 11 rows, kept: wie', 'activity_idperson_idtypedatequantity'),
(8, 'leads.csv', 'leads', 1780000008, 'kept', 24, 24, 0, 0, 0, '', 'lead_idcreated_onchannelowner_idqualified_onqualified_bydisqualified_on'),
(9, 'deals.csv', 'deals', 1780000009, 'kept', 24, 24, 0, 0, 0, '1 ids of a customer that is not listed, in 6 rows, kept: c-weg1 x lead that deals name and that is not listed, kept; leads: l-weg', 'deal_idcreated_onlead_idnamecustomer_idowner_idpipelinestagestatusamountproductrevenue_typeclosed_onlost_reason'),
(10, 'stage_changes.csv', 'stage_changes', 1780000010, 'kept', 36, 36, 0, 0, 0, '', 'deal_idto_stagechanged_onfrom_stage'),
(11, 'invoices.csv', 'invoices', 1780000011, 'kept', 12, 12, 0, 0, 0, '', 'invoice_line_idbooked_onamountrevenue_typeproductcustomer_idowner_iddeal_id'),
(12, 'costs.csv', 'costs', 1780000012, 'kept', 12, 12, 0, 0, 0, '', 'monthkindamountlabel'),
(13, 'survey_responses.csv', 'survey_responses', 1780000013, 'kept', 7, 7, 0, 0, 0, '', 'roundclosed_onrespondents1s2s3s4s5s6s7s8s9s10s11s12enpsinvitedteam'),
(14, 'pulse.csv', 'pulse', 1780000014, 'kept', 24, 24, 0, 0, 0, '', 'daterespondentscore'),
(15, 'kpis.csv', 'kpis', 1780000015, 'kept', 5, 5, 0, 0, 0, '', 'kpiarearanknamemetricwhereperiodactiondirectionaggregationcadencefromuntil'),
(16, 'targets.csv', 'targets', 1780000016, 'kept', 3, 3, 0, 0, 0, '', 'kpifromvalueperiodstretchscope'),
(17, 'numbers.csv', 'numbers', 1780000017, 'kept', 3, 3, 0, 0, 0, '', 'numberperiod_startvaluenote'),
(18, 'ranking.csv', 'ranking', 1780000018, 'kept', 5, 5, 0, 0, 0, '', 'fromarearankreason'),
(19, 'plan.csv', 'plan', 1780000019, 'kept', 3, 3, 0, 0, 0, '', 'yearareakindkeyparenttitleowner_iddue_onstatekpi'),
(20, 'wanted.csv', 'wanted', 1780000020, 'kept', 3, 3, 0, 0, 0, '', 'dimensiongroupshare'),
(21, 'motivators.csv', 'motivators', 1780000021, 'kept', 1, 1, 0, 0, 0, '', 'kpititlevalueannounced_onreached_on'),
(22, 'thresholds.csv', 'thresholds', 1780000022, 'kept', 1, 1, 0, 0, 0, '', 'ratioconsequenceannounced_onpassed_on'),
(23, 'attention.csv', 'attention', 1780000023, 'kept', 3, 3, 0, 0, 0, '', 'datemanager_idareakindminutesperson_idnote'),
(24, 'agenda.csv', 'agenda', 1780000024, 'kept', 2, 2, 0, 0, 0, '', 'held_onkpiminutes'),
(25, 'holidays.csv', 'holidays', 1780000025, 'kept', 2, 2, 0, 0, 0, '', 'datename'),
(26, 'settings.csv', 'settings', 1780000026, 'kept', 2, 2, 0, 0, 0, '', 'namevalue');
INSERT INTO "rejection" ("import_key", "place", "line", "column_name", "value", "reason", "fields") VALUES
(7, 0, 46, 'date', '2026-02-30', 'date "2026-02-30" is not a date', 'a-foutancall2026-02-301');
INSERT INTO "job" ("id", "kind", "subject", "content", "fingerprint", "asked_second", "state", "attempts", "taken_second", "ended_second", "import_key", "reason") VALUES
('done-before', 'import_file', 'leads.csv', '', '1e', 1780000000, 'done', 1, 1780000001, 1780000002, 1, NULL),
('waiting-since', 'import_file', 'activities.csv', 'YWN0aXZpdHlfaWQK', '0f', 1780000000, 'waiting', 0, 0, NULL, NULL, NULL);
INSERT INTO "schedule" ("name", "due_second") VALUES
('tidy', 1780086400);
