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
INSERT INTO "kpi" ("slug", "area", "rank", "name", "metric", "filters", "period", "is_action", "direction", "aggregation", "cadence", "from_day", "until_day", "owner_id") VALUES
('gesprekken', 'salesActivity', 1, 'Gesprekken', 'activity.count', 'type=call', 'week', 1, NULL, NULL, 'weekly', NULL, NULL, NULL),
('leads', 'leadFlow', 1, NULL, 'lead.new', '', 'month', 1, NULL, NULL, 'monthly', NULL, NULL, NULL),
('omzet', 'result', 1, 'Omzet', 'revenue.total', '', 'month', 0, NULL, NULL, 'monthly', NULL, NULL, NULL),
('rendement', 'labourEfficiency', 1, NULL, 'efficiency.ratio', '', 'month', 0, NULL, NULL, 'quarterly', NULL, NULL, NULL),
('stemming', 'teamMotivation', 1, 'Stemming', 'manual.stemming', '', 'month', 0, 'higher', 'mean', 'monthly', NULL, NULL, NULL);
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
INSERT INTO "plan_item" ("year", "item", "area", "kind", "parent", "title", "owner_id", "due_on", "state", "kpi", "place") VALUES
(2026, 'r', 'result', 'endResult', NULL, 'Omzet uit twee producten', NULL, NULL, NULL, NULL, 1),
(2026, 's', 'result', 'strategy', 'r', 'Vaste klanten, vaker', NULL, NULL, NULL, NULL, 2),
(2026, 't', 'result', 'tactic', 's', 'Elke klant bellen', 'an', 20574, NULL, 'omzet', 3);
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
INSERT INTO "activity_month_total" ("type_key", "month", "person_key", "n", "part", "sum") VALUES
(1, 20454, 3, 2, 0, 3),
(1, 20454, 5, 2, 0, 4),
(1, 20485, 3, 2, 0, 4),
(1, 20485, 5, 1, 0, 2),
(1, 20513, 3, 2, 0, 5),
(1, 20513, 5, 2, 0, 4),
(1, 20544, 3, 2, 0, 3),
(1, 20544, 5, 2, 0, 5),
(1, 20574, 3, 2, 0, 4),
(1, 20574, 5, 2, 0, 3),
(1, 20605, 3, 1, 0, 2),
(1, 20605, 5, 2, 0, 4),
(2, 20454, 4, 2, 0, 5),
(2, 20454, 7, 1, 0, 1),
(2, 20485, 4, 2, 0, 3),
(2, 20485, 7, 2, 0, 5),
(2, 20513, 4, 2, 0, 4),
(2, 20513, 7, 2, 0, 3),
(2, 20544, 4, 1, 0, 2),
(2, 20544, 7, 2, 0, 4),
(2, 20574, 4, 2, 0, 4),
(2, 20574, 7, 2, 0, 5),
(2, 20605, 4, 2, 0, 5),
(2, 20605, 7, 2, 0, 3);
INSERT INTO "lead_created_total" ("day", "channel", "n", "part", "sum") VALUES
(20458, 'Website', 1, 1, 0),
(20465, 'Beurs', 1, 0, 0),
(20472, '', 1, 1, 0),
(20479, 'Website', 1, 0, 0),
(20486, 'Beurs', 1, 1, 0),
(20493, '', 1, 0, 0),
(20500, 'Website', 1, 1, 0),
(20507, 'Beurs', 1, 0, 0),
(20514, '', 1, 1, 0),
(20521, 'Website', 1, 0, 0),
(20528, 'Beurs', 1, 1, 0),
(20535, '', 1, 0, 0),
(20542, 'Website', 1, 1, 0),
(20549, 'Beurs', 1, 0, 0),
(20556, '', 1, 1, 0),
(20563, 'Website', 1, 0, 0),
(20570, 'Beurs', 1, 1, 0),
(20577, '', 1, 0, 0),
(20584, 'Website', 1, 1, 0),
(20591, 'Beurs', 1, 0, 0),
(20598, '', 1, 1, 0),
(20605, 'Website', 1, 0, 0),
(20612, 'Beurs', 1, 1, 0),
(20619, '', 1, 0, 0);
INSERT INTO "lead_qualified_total" ("day", "exists_from", "channel", "method", "n", "part", "sum") VALUES
(20461, 20461, 'Website', 'discovery_call', 1, 0, 0),
(20477, 20477, '', 'intake_form', 1, 0, 0),
(20489, 20489, 'Beurs', 'discovery_call', 1, 0, 0),
(20505, 20505, 'Website', 'intake_form', 1, 0, 0),
(20517, 20517, '', 'discovery_call', 1, 0, 0),
(20533, 20533, 'Beurs', 'intake_form', 1, 0, 0),
(20545, 20545, 'Website', 'discovery_call', 1, 0, 0),
(20561, 20561, '', 'intake_form', 1, 0, 0),
(20573, 20573, 'Beurs', 'discovery_call', 1, 0, 0),
(20589, 20589, 'Website', 'intake_form', 1, 0, 0),
(20601, 20601, '', 'discovery_call', 1, 0, 0),
(20617, 20617, 'Beurs', 'intake_form', 1, 0, 0);
INSERT INTO "lead_days_total" ("month", "days", "n", "part", "sum") VALUES
(20454, 3, 1, 0, 0),
(20454, 5, 1, 0, 0),
(20485, 3, 1, 0, 0),
(20485, 5, 1, 0, 0),
(20513, 3, 1, 0, 0),
(20513, 5, 1, 0, 0),
(20544, 3, 2, 0, 0),
(20544, 5, 1, 0, 0),
(20574, 3, 1, 0, 0),
(20574, 5, 1, 0, 0),
(20605, 5, 1, 0, 0);
INSERT INTO "deal_closed_total" ("status", "day", "exists_from", "revenue_type", "n", "part", "sum") VALUES
('lost', 20487, 20487, 'renewal', 1, 1, 125050),
('lost', 20510, 20510, 'new', 1, 1, 175050),
('lost', 20533, 20533, 'upsell', 1, 1, 225050),
('lost', 20561, 20561, 'renewal', 1, 1, 275050),
('lost', 20584, 20584, 'new', 1, 1, 325050),
('lost', 20607, 20607, 'upsell', 1, 1, 375050),
('won', 20480, 20480, 'upsell', 1, 1, 112550),
('won', 20494, 20494, 'new', 1, 1, 137550),
('won', 20503, 20503, 'renewal', 1, 1, 162550),
('won', 20517, 20517, 'upsell', 1, 1, 187550),
('won', 20531, 20531, 'new', 1, 1, 212550),
('won', 20540, 20540, 'renewal', 1, 1, 237550),
('won', 20554, 20554, 'upsell', 1, 1, 262550),
('won', 20563, 20563, 'new', 1, 1, 287550),
('won', 20577, 20577, 'renewal', 1, 1, 312550),
('won', 20591, 20591, 'upsell', 1, 1, 337550),
('won', 20600, 20600, 'new', 1, 1, 362550),
('won', 20614, 20614, 'renewal', 1, 1, 387550);
INSERT INTO "deal_days_total" ("month", "days", "n", "part", "sum") VALUES
(20454, 16, 1, 0, 0),
(20485, 15, 1, 0, 0),
(20485, 18, 1, 0, 0),
(20513, 16, 1, 0, 0),
(20513, 17, 1, 0, 0),
(20513, 19, 1, 0, 0),
(20544, 15, 1, 0, 0),
(20544, 18, 1, 0, 0),
(20574, 16, 1, 0, 0),
(20574, 17, 1, 0, 0),
(20574, 19, 1, 0, 0),
(20605, 18, 1, 0, 0);
INSERT INTO "deal_open_total" ("day", "revenue_type", "n", "part", "sum") VALUES
(20458, 'new', 1, 0, 100050),
(20464, 'upsell', 1, 0, 112550),
(20470, 'renewal', 1, 0, 125050),
(20476, 'new', 1, 0, 137550),
(20480, 'upsell', -1, 0, -112550),
(20482, 'upsell', 1, 0, 150050),
(20487, 'renewal', -1, 0, -125050),
(20488, 'renewal', 1, 0, 162550),
(20494, 'new', 0, 0, 37500),
(20500, 'upsell', 1, 0, 187550),
(20503, 'renewal', -1, 0, -162550),
(20506, 'renewal', 1, 0, 200050),
(20510, 'new', -1, 0, -175050),
(20512, 'new', 1, 0, 212550),
(20517, 'upsell', -1, 0, -187550),
(20518, 'upsell', 1, 0, 225050),
(20524, 'renewal', 1, 0, 237550),
(20530, 'new', 1, 0, 250050),
(20531, 'new', -1, 0, -212550),
(20533, 'upsell', -1, 0, -225050),
(20536, 'upsell', 1, 0, 262550),
(20540, 'renewal', -1, 0, -237550),
(20542, 'renewal', 1, 0, 275050),
(20548, 'new', 1, 0, 287550),
(20554, 'upsell', 0, 0, 37500),
(20560, 'renewal', 1, 0, 312550),
(20561, 'renewal', -1, 0, -275050),
(20563, 'new', -1, 0, -287550),
(20566, 'new', 1, 0, 325050),
(20572, 'upsell', 1, 0, 337550),
(20577, 'renewal', -1, 0, -312550),
(20578, 'renewal', 1, 0, 350050),
(20584, 'new', 0, 0, 37500),
(20590, 'upsell', 1, 0, 375050),
(20591, 'upsell', -1, 0, -337550),
(20596, 'renewal', 1, 0, 387550),
(20600, 'new', -1, 0, -362550),
(20607, 'upsell', -1, 0, -375050),
(20614, 'renewal', -1, 0, -387550);
INSERT INTO "invoice_total" ("day", "revenue_type", "n", "part", "sum") VALUES
(20461, 'new', 1, 0, 25025),
(20472, 'upsell', 1, 0, 26025),
(20483, 'new', 1, 0, 27025),
(20494, 'upsell', 1, 0, 28025),
(20505, 'new', 1, 0, 29025),
(20516, 'upsell', 1, 0, 30025),
(20527, 'new', 1, 0, 31025),
(20538, 'upsell', 1, 0, 32025),
(20549, 'new', 1, 0, 33025),
(20560, 'upsell', 1, 0, 34025),
(20571, 'new', 1, 0, 35025),
(20582, 'upsell', 1, 0, 36025);
INSERT INTO "scenario" ("name", "cycle", "inflow", "conversion", "amount", "saved_second") VALUES
('Halve tijd', 0.5, 1.0, 1.25, 1.0, 1780000000);
INSERT INTO "survey_response" ("round", "respondent", "closed_on", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12", "enps", "invited", "team") VALUES
('2026-voorjaar', 't0', 20558, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 0, 9, 'Noord'),
('2026-voorjaar', 't1', 20558, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 3, 9, 'Noord'),
('2026-voorjaar', 't2', 20558, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 6, 9, 'Noord'),
('2026-voorjaar', 't3', 20558, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 9, 9, 'Noord'),
('2026-voorjaar', 't4', 20558, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 1, 9, 'Noord'),
('2026-voorjaar', 't5', 20558, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 4, 9, NULL),
('2026-voorjaar', 't6', 20558, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 7, 9, NULL);
INSERT INTO "pulse_answer" ("day", "respondent", "score") VALUES
(20514, 'p0', 1),
(20514, 'p1', 2),
(20514, 'p2', 3),
(20514, 'p3', 4),
(20514, 'p4', 5),
(20514, 'p5', 1),
(20521, 'p0', 2),
(20521, 'p1', 3),
(20521, 'p2', 4),
(20521, 'p3', 5),
(20521, 'p4', 1),
(20521, 'p5', 2),
(20528, 'p0', 3),
(20528, 'p1', 4),
(20528, 'p2', 5),
(20528, 'p3', 1),
(20528, 'p4', 2),
(20528, 'p5', 3),
(20535, 'p0', 4),
(20535, 'p1', 5),
(20535, 'p2', 1),
(20535, 'p3', 2),
(20535, 'p4', 3),
(20535, 'p5', 4);
INSERT INTO "wanted_group" ("dimension", "group_name", "place", "share") VALUES
('product', '', 1, 80.0),
('product', 'Molen', 2, 50.0),
('product', 'Paneel', 3, 30.0);
INSERT INTO "motivator" ("kpi", "title", "value", "announced_on", "reached_on", "due_on", "reached_value", "handed_over_on") VALUES
('omzet', 'Samen naar zee', 2500.0, 20463, NULL, NULL, NULL, NULL);
INSERT INTO "threshold" ("ratio", "consequence", "announced_on", "passed_on", "passed_ratio") VALUES
(1.5, 'Een monteur erbij', 20463, NULL, NULL);
INSERT INTO "agenda_item" ("key", "held_on", "kpi", "minutes", "occurrence", "import_key") VALUES
(1, 20584, 'omzet', 20, 1, 24),
(2, 20584, 'leads', -1, 1, 24);
INSERT INTO "stay" ("deal_key", "ordinal", "pipeline", "stage", "entered_on", "left_on", "next_stage", "outcome", "created_on", "amount") VALUES
(1, 1, 'hoofd', 'Gesprek', 20458, 20463, 'Offerte', 'moved', 20458, 100050),
(1, 2, 'hoofd', 'Offerte', 20463, NULL, NULL, NULL, 20458, 100050),
(2, 1, 'hoofd', 'Gesprek', 20464, 20469, 'Offerte', 'moved', 20464, 112550),
(2, 2, 'hoofd', 'Offerte', 20469, 20475, 'Akkoord', 'moved', 20464, 112550),
(2, 3, 'hoofd', 'Akkoord', 20475, 20480, NULL, 'won', 20464, 112550),
(3, 1, 'hoofd', 'Gesprek', 20470, 20475, 'Offerte', 'moved', 20470, 125050),
(3, 2, 'hoofd', 'Offerte', 20475, 20487, NULL, 'lost', 20470, 125050),
(4, 1, 'hoofd', 'Gesprek', 20476, 20481, 'Offerte', 'moved', 20476, 137550),
(4, 2, 'hoofd', 'Offerte', 20481, 20487, 'Akkoord', 'moved', 20476, 137550),
(4, 3, 'hoofd', 'Akkoord', 20487, 20494, NULL, 'won', 20476, 137550),
(5, 1, 'hoofd', 'Gesprek', 20482, 20487, 'Offerte', 'moved', 20482, 150050),
(5, 2, 'hoofd', 'Offerte', 20487, NULL, NULL, NULL, 20482, 150050),
(6, 1, 'hoofd', 'Gesprek', 20488, 20493, 'Offerte', 'moved', 20488, 162550),
(6, 2, 'hoofd', 'Offerte', 20493, 20499, 'Akkoord', 'moved', 20488, 162550),
(6, 3, 'hoofd', 'Akkoord', 20499, 20503, NULL, 'won', 20488, 162550),
(7, 1, 'hoofd', 'Gesprek', 20494, 20499, 'Offerte', 'moved', 20494, 175050),
(7, 2, 'hoofd', 'Offerte', 20499, 20510, NULL, 'lost', 20494, 175050),
(8, 1, 'hoofd', 'Gesprek', 20500, 20505, 'Offerte', 'moved', 20500, 187550),
(8, 2, 'hoofd', 'Offerte', 20505, 20511, 'Akkoord', 'moved', 20500, 187550),
(8, 3, 'hoofd', 'Akkoord', 20511, 20517, NULL, 'won', 20500, 187550),
(9, 1, 'hoofd', 'Gesprek', 20506, 20511, 'Offerte', 'moved', 20506, 200050),
(9, 2, 'hoofd', 'Offerte', 20511, NULL, NULL, NULL, 20506, 200050),
(10, 1, 'hoofd', 'Gesprek', 20512, 20517, 'Offerte', 'moved', 20512, 212550),
(10, 2, 'hoofd', 'Offerte', 20517, 20523, 'Akkoord', 'moved', 20512, 212550),
(10, 3, 'hoofd', 'Akkoord', 20523, 20531, NULL, 'won', 20512, 212550),
(11, 1, 'hoofd', 'Gesprek', 20518, 20523, 'Offerte', 'moved', 20518, 225050),
(11, 2, 'hoofd', 'Offerte', 20523, 20533, NULL, 'lost', 20518, 225050),
(12, 1, 'hoofd', 'Gesprek', 20524, 20529, 'Offerte', 'moved', 20524, 237550),
(12, 2, 'hoofd', 'Offerte', 20529, 20535, 'Akkoord', 'moved', 20524, 237550),
(12, 3, 'hoofd', 'Akkoord', 20535, 20540, NULL, 'won', 20524, 237550),
(13, 1, 'hoofd', 'Gesprek', 20530, 20535, 'Offerte', 'moved', 20530, 250050),
(13, 2, 'hoofd', 'Offerte', 20535, NULL, NULL, NULL, 20530, 250050),
(14, 1, 'hoofd', 'Gesprek', 20536, 20541, 'Offerte', 'moved', 20536, 262550),
(14, 2, 'hoofd', 'Offerte', 20541, 20547, 'Akkoord', 'moved', 20536, 262550),
(14, 3, 'hoofd', 'Akkoord', 20547, 20554, NULL, 'won', 20536, 262550),
(15, 1, 'hoofd', 'Gesprek', 20542, 20547, 'Offerte', 'moved', 20542, 275050),
(15, 2, 'hoofd', 'Offerte', 20547, 20561, NULL, 'lost', 20542, 275050),
(16, 1, 'hoofd', 'Gesprek', 20548, 20553, 'Offerte', 'moved', 20548, 287550),
(16, 2, 'hoofd', 'Offerte', 20553, 20559, 'Akkoord', 'moved', 20548, 287550),
(16, 3, 'hoofd', 'Akkoord', 20559, 20563, NULL, 'won', 20548, 287550),
(17, 1, 'hoofd', 'Gesprek', 20554, 20559, 'Offerte', 'moved', 20554, 300050),
(17, 2, 'hoofd', 'Offerte', 20559, NULL, NULL, NULL, 20554, 300050),
(18, 1, 'hoofd', 'Gesprek', 20560, 20565, 'Offerte', 'moved', 20560, 312550),
(18, 2, 'hoofd', 'Offerte', 20565, 20571, 'Akkoord', 'moved', 20560, 312550),
(18, 3, 'hoofd', 'Akkoord', 20571, 20577, NULL, 'won', 20560, 312550),
(19, 1, 'hoofd', 'Gesprek', 20566, 20571, 'Offerte', 'moved', 20566, 325050),
(19, 2, 'hoofd', 'Offerte', 20571, 20584, NULL, 'lost', 20566, 325050),
(20, 1, 'hoofd', 'Gesprek', 20572, 20577, 'Offerte', 'moved', 20572, 337550),
(20, 2, 'hoofd', 'Offerte', 20577, 20583, 'Akkoord', 'moved', 20572, 337550),
(20, 3, 'hoofd', 'Akkoord', 20583, 20591, NULL, 'won', 20572, 337550),
(21, 1, 'hoofd', 'Gesprek', 20578, 20583, 'Offerte', 'moved', 20578, 350050),
(21, 2, 'hoofd', 'Offerte', 20583, NULL, NULL, NULL, 20578, 350050),
(22, 1, 'hoofd', 'Gesprek', 20584, 20589, 'Offerte', 'moved', 20584, 362550),
(22, 2, 'hoofd', 'Offerte', 20589, 20595, 'Akkoord', 'moved', 20584, 362550),
(22, 3, 'hoofd', 'Akkoord', 20595, 20600, NULL, 'won', 20584, 362550),
(23, 1, 'hoofd', 'Gesprek', 20590, 20595, 'Offerte', 'moved', 20590, 375050),
(23, 2, 'hoofd', 'Offerte', 20595, 20607, NULL, 'lost', 20590, 375050),
(24, 1, 'hoofd', 'Gesprek', 20596, 20601, 'Offerte', 'moved', 20596, 387550),
(24, 2, 'hoofd', 'Offerte', 20601, 20607, 'Akkoord', 'moved', 20596, 387550),
(24, 3, 'hoofd', 'Akkoord', 20607, 20614, NULL, 'won', 20596, 387550);
INSERT INTO "stay_total" ("month", "pipeline", "stage", "next_stage", "outcome", "days", "n") VALUES
(20454, 'hoofd', 'Akkoord', '', 'won', 5, 1),
(20454, 'hoofd', 'Gesprek', 'Offerte', 'moved', 5, 4),
(20454, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 1),
(20485, 'hoofd', 'Akkoord', '', 'won', 4, 1),
(20485, 'hoofd', 'Akkoord', '', 'won', 7, 1),
(20485, 'hoofd', 'Gesprek', 'Offerte', 'moved', 5, 5),
(20485, 'hoofd', 'Offerte', '', 'lost', 11, 1),
(20485, 'hoofd', 'Offerte', '', 'lost', 12, 1),
(20485, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 3),
(20513, 'hoofd', 'Akkoord', '', 'won', 5, 1),
(20513, 'hoofd', 'Akkoord', '', 'won', 6, 1),
(20513, 'hoofd', 'Akkoord', '', 'won', 8, 1),
(20513, 'hoofd', 'Gesprek', 'Offerte', 'moved', 5, 5),
(20513, 'hoofd', 'Offerte', '', 'lost', 10, 1),
(20513, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 2),
(20544, 'hoofd', 'Akkoord', '', 'won', 4, 1),
(20544, 'hoofd', 'Akkoord', '', 'won', 7, 1),
(20544, 'hoofd', 'Gesprek', 'Offerte', 'moved', 5, 5),
(20544, 'hoofd', 'Offerte', '', 'lost', 14, 1),
(20544, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 3),
(20574, 'hoofd', 'Akkoord', '', 'won', 5, 1),
(20574, 'hoofd', 'Akkoord', '', 'won', 6, 1),
(20574, 'hoofd', 'Akkoord', '', 'won', 8, 1),
(20574, 'hoofd', 'Gesprek', 'Offerte', 'moved', 5, 5),
(20574, 'hoofd', 'Offerte', '', 'lost', 13, 1),
(20574, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 2),
(20605, 'hoofd', 'Akkoord', '', 'won', 7, 1),
(20605, 'hoofd', 'Offerte', '', 'lost', 12, 1),
(20605, 'hoofd', 'Offerte', 'Akkoord', 'moved', 6, 1);
INSERT INTO "stage_open_total" ("day", "pipeline", "stage", "n", "part", "sum") VALUES
(20458, 'hoofd', 'Gesprek', 1, 1, 100050),
(20463, 'hoofd', 'Gesprek', -1, -1, -100050),
(20463, 'hoofd', 'Offerte', 1, 1, 100050),
(20464, 'hoofd', 'Gesprek', 1, 1, 112550),
(20469, 'hoofd', 'Gesprek', -1, -1, -112550),
(20469, 'hoofd', 'Offerte', 1, 1, 112550),
(20470, 'hoofd', 'Gesprek', 1, 1, 125050),
(20475, 'hoofd', 'Akkoord', 1, 1, 112550),
(20475, 'hoofd', 'Gesprek', -1, -1, -125050),
(20475, 'hoofd', 'Offerte', 0, 0, 12500),
(20476, 'hoofd', 'Gesprek', 1, 1, 137550),
(20480, 'hoofd', 'Akkoord', -1, -1, -112550),
(20481, 'hoofd', 'Gesprek', -1, -1, -137550),
(20481, 'hoofd', 'Offerte', 1, 1, 137550),
(20482, 'hoofd', 'Gesprek', 1, 1, 150050),
(20487, 'hoofd', 'Akkoord', 1, 1, 137550),
(20487, 'hoofd', 'Gesprek', -1, -1, -150050),
(20487, 'hoofd', 'Offerte', -1, -1, -112550),
(20488, 'hoofd', 'Gesprek', 1, 1, 162550),
(20493, 'hoofd', 'Gesprek', -1, -1, -162550),
(20493, 'hoofd', 'Offerte', 1, 1, 162550),
(20494, 'hoofd', 'Akkoord', -1, -1, -137550),
(20494, 'hoofd', 'Gesprek', 1, 1, 175050),
(20499, 'hoofd', 'Akkoord', 1, 1, 162550),
(20499, 'hoofd', 'Gesprek', -1, -1, -175050),
(20499, 'hoofd', 'Offerte', 0, 0, 12500),
(20500, 'hoofd', 'Gesprek', 1, 1, 187550),
(20503, 'hoofd', 'Akkoord', -1, -1, -162550),
(20505, 'hoofd', 'Gesprek', -1, -1, -187550),
(20505, 'hoofd', 'Offerte', 1, 1, 187550),
(20506, 'hoofd', 'Gesprek', 1, 1, 200050),
(20510, 'hoofd', 'Offerte', -1, -1, -175050),
(20511, 'hoofd', 'Akkoord', 1, 1, 187550),
(20511, 'hoofd', 'Gesprek', -1, -1, -200050),
(20511, 'hoofd', 'Offerte', 0, 0, 12500),
(20512, 'hoofd', 'Gesprek', 1, 1, 212550),
(20517, 'hoofd', 'Akkoord', -1, -1, -187550),
(20517, 'hoofd', 'Gesprek', -1, -1, -212550),
(20517, 'hoofd', 'Offerte', 1, 1, 212550),
(20518, 'hoofd', 'Gesprek', 1, 1, 225050),
(20523, 'hoofd', 'Akkoord', 1, 1, 212550),
(20523, 'hoofd', 'Gesprek', -1, -1, -225050),
(20523, 'hoofd', 'Offerte', 0, 0, 12500),
(20524, 'hoofd', 'Gesprek', 1, 1, 237550),
(20529, 'hoofd', 'Gesprek', -1, -1, -237550),
(20529, 'hoofd', 'Offerte', 1, 1, 237550),
(20530, 'hoofd', 'Gesprek', 1, 1, 250050),
(20531, 'hoofd', 'Akkoord', -1, -1, -212550),
(20533, 'hoofd', 'Offerte', -1, -1, -225050),
(20535, 'hoofd', 'Akkoord', 1, 1, 237550),
(20535, 'hoofd', 'Gesprek', -1, -1, -250050),
(20535, 'hoofd', 'Offerte', 0, 0, 12500),
(20536, 'hoofd', 'Gesprek', 1, 1, 262550),
(20540, 'hoofd', 'Akkoord', -1, -1, -237550),
(20541, 'hoofd', 'Gesprek', -1, -1, -262550),
(20541, 'hoofd', 'Offerte', 1, 1, 262550),
(20542, 'hoofd', 'Gesprek', 1, 1, 275050),
(20547, 'hoofd', 'Akkoord', 1, 1, 262550),
(20547, 'hoofd', 'Gesprek', -1, -1, -275050),
(20547, 'hoofd', 'Offerte', 0, 0, 12500),
(20548, 'hoofd', 'Gesprek', 1, 1, 287550),
(20553, 'hoofd', 'Gesprek', -1, -1, -287550),
(20553, 'hoofd', 'Offerte', 1, 1, 287550),
(20554, 'hoofd', 'Akkoord', -1, -1, -262550),
(20554, 'hoofd', 'Gesprek', 1, 1, 300050),
(20559, 'hoofd', 'Akkoord', 1, 1, 287550),
(20559, 'hoofd', 'Gesprek', -1, -1, -300050),
(20559, 'hoofd', 'Offerte', 0, 0, 12500),
(20560, 'hoofd', 'Gesprek', 1, 1, 312550),
(20561, 'hoofd', 'Offerte', -1, -1, -275050),
(20563, 'hoofd', 'Akkoord', -1, -1, -287550),
(20565, 'hoofd', 'Gesprek', -1, -1, -312550),
(20565, 'hoofd', 'Offerte', 1, 1, 312550),
(20566, 'hoofd', 'Gesprek', 1, 1, 325050),
(20571, 'hoofd', 'Akkoord', 1, 1, 312550),
(20571, 'hoofd', 'Gesprek', -1, -1, -325050),
(20571, 'hoofd', 'Offerte', 0, 0, 12500),
(20572, 'hoofd', 'Gesprek', 1, 1, 337550),
(20577, 'hoofd', 'Akkoord', -1, -1, -312550),
(20577, 'hoofd', 'Gesprek', -1, -1, -337550),
(20577, 'hoofd', 'Offerte', 1, 1, 337550),
(20578, 'hoofd', 'Gesprek', 1, 1, 350050),
(20583, 'hoofd', 'Akkoord', 1, 1, 337550),
(20583, 'hoofd', 'Gesprek', -1, -1, -350050),
(20583, 'hoofd', 'Offerte', 0, 0, 12500),
(20584, 'hoofd', 'Gesprek', 1, 1, 362550),
(20584, 'hoofd', 'Offerte', -1, -1, -325050),
(20589, 'hoofd', 'Gesprek', -1, -1, -362550),
(20589, 'hoofd', 'Offerte', 1, 1, 362550),
(20590, 'hoofd', 'Gesprek', 1, 1, 375050),
(20591, 'hoofd', 'Akkoord', -1, -1, -337550),
(20595, 'hoofd', 'Akkoord', 1, 1, 362550),
(20595, 'hoofd', 'Gesprek', -1, -1, -375050),
(20595, 'hoofd', 'Offerte', 0, 0, 12500),
(20596, 'hoofd', 'Gesprek', 1, 1, 387550),
(20600, 'hoofd', 'Akkoord', -1, -1, -362550),
(20601, 'hoofd', 'Gesprek', -1, -1, -387550),
(20601, 'hoofd', 'Offerte', 1, 1, 387550),
(20607, 'hoofd', 'Akkoord', 1, 1, 387550),
(20607, 'hoofd', 'Offerte', -2, -2, -762600),
(20614, 'hoofd', 'Akkoord', -1, -1, -387550);
INSERT INTO "new_customer" ("deal_key", "lead_id", "won_on", "exists_from", "until_day", "days") VALUES
(2, 'l1', 20480, 20480, NULL, 15),
(4, 'l3', 20494, 20494, NULL, 15),
(6, 'l5', 20503, 20503, NULL, 10),
(8, 'l7', 20517, 20517, NULL, 10),
(10, 'l9', 20531, 20531, NULL, 10),
(12, 'l11', 20540, 20540, NULL, 5),
(14, 'l13', 20554, 20554, NULL, 5),
(16, 'l15', 20563, 20563, NULL, 0),
(18, 'l17', 20577, 20577, NULL, 0),
(20, 'l19', 20591, 20591, NULL, 0),
(22, 'l-weg', 20600, 20600, NULL, 16);
INSERT INTO "customer_days_total" ("month", "days", "n", "part", "sum") VALUES
(20454, 15, 1, 0, 0),
(20485, 10, 1, 0, 0),
(20485, 15, 1, 0, 0),
(20513, 5, 1, 0, 0),
(20513, 10, 2, 0, 0),
(20544, 0, 1, 0, 0),
(20544, 5, 1, 0, 0),
(20574, 0, 2, 0, 0),
(20574, 16, 1, 0, 0);
INSERT INTO "activity_day_total" ("type_key", "day", "function", "n", "part", "sum") VALUES
(1, 20458, 'sales', 1, 0, 1),
(1, 20466, 'marketing', 1, 0, 3),
(1, 20474, 'sales', 1, 0, 2),
(1, 20482, 'marketing', 1, 0, 1),
(1, 20490, 'sales', 1, 0, 3),
(1, 20498, 'marketing', 1, 0, 2),
(1, 20506, 'sales', 1, 0, 1),
(1, 20514, 'marketing', 1, 0, 3),
(1, 20522, 'sales', 1, 0, 2),
(1, 20530, 'marketing', 1, 0, 1),
(1, 20538, 'sales', 1, 0, 3),
(1, 20546, 'marketing', 1, 0, 2),
(1, 20554, 'sales', 1, 0, 1),
(1, 20562, 'marketing', 1, 0, 3),
(1, 20570, 'sales', 1, 0, 2),
(1, 20578, 'marketing', 1, 0, 1),
(1, 20586, 'sales', 1, 0, 3),
(1, 20594, 'marketing', 1, 0, 2),
(1, 20602, 'sales', 1, 0, 1),
(1, 20610, 'marketing', 1, 0, 3),
(1, 20618, 'sales', 1, 0, 2),
(1, 20626, 'marketing', 1, 0, 1),
(2, 20462, 'sales', 1, 0, 2),
(2, 20470, '', 1, 0, 1),
(2, 20478, 'sales', 1, 0, 3),
(2, 20486, '', 1, 0, 2),
(2, 20494, 'sales', 1, 0, 1),
(2, 20502, '', 1, 0, 3),
(2, 20510, 'sales', 1, 0, 2),
(2, 20518, '', 1, 0, 1),
(2, 20526, 'sales', 1, 0, 3),
(2, 20534, '', 1, 0, 2),
(2, 20542, 'sales', 1, 0, 1),
(2, 20550, '', 1, 0, 3),
(2, 20558, 'sales', 1, 0, 2),
(2, 20566, '', 1, 0, 1),
(2, 20574, 'sales', 1, 0, 3),
(2, 20582, '', 1, 0, 2),
(2, 20590, 'sales', 1, 0, 1),
(2, 20598, '', 1, 0, 3),
(2, 20606, 'sales', 1, 0, 2),
(2, 20614, '', 1, 0, 1),
(2, 20622, 'sales', 1, 0, 3),
(2, 20630, '', 1, 0, 2);
INSERT INTO "change_mark" ("subject", "n") VALUES
('activities', 1),
('attributes', 16),
('deals', 2),
('entries', 6),
('invoices', 1),
('leads', 1);
INSERT INTO "account" ("id", "email", "name", "role", "person_id", "password", "made_second", "deactivated_second") VALUES
('a-director', 'd.vries@voorbeeld.nl', 'Daan de Vries', 'director', NULL, 'scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA', 1780000000, NULL),
('b-kept-out', 'weg@voorbeeld.nl', 'Weg', 'viewer', NULL, '', 1780000000, 1780000100);
INSERT INTO "sign_in" ("token_hash", "account_id", "begun_second", "seen_second", "address", "browser") VALUES
('5e', 'a-director', 1780000200, 1780000300, '192.0.2.7', 'Firefox, Linux');
INSERT INTO "known_browser" ("token_hash", "account_id", "seen_second") VALUES
('6f', 'a-director', 1780000200);
INSERT INTO "account_link" ("account_id", "token_hash", "ends_second") VALUES
('b-kept-out', '70', 1780259200);
INSERT INTO "failed_try" ("subject", "failures", "latest_second") VALUES
('address 192.0.2.8', 2, 1780000150);
INSERT INTO "audit_entry" ("id", "at_second", "account_id", "actor", "deed", "subject", "address") VALUES
('04b364d4-9095-4454-ba64-35e6a2380ffe', 1795659787, NULL, '', 'fileImported', 'motivators.csv', ''),
('1f1f0051-ebb3-4bab-bd0a-beb015ce352d', 1795659787, NULL, '', 'fileImported', 'plan.csv', ''),
('261b4c42-30de-417e-b3b3-a65db60cfd81', 1795659787, NULL, '', 'fileImported', 'teams.csv', ''),
('2937b138-bef3-4962-b6c6-566e0b89bb8c', 1795659787, NULL, '', 'fileImported', 'settings.csv', ''),
('294ce148-f50d-4688-9be9-466f741cea2a', 1795659787, NULL, '', 'fileImported', 'survey_responses.csv', ''),
('31365559-fc6c-4dcf-8bab-48992c81dfa6', 1795659787, NULL, '', 'fileImported', 'thresholds.csv', ''),
('32c82709-e74e-48bd-bf84-203529c0a157', 1795659787, NULL, '', 'fileImported', 'agenda.csv', ''),
('57d0971b-3780-4d9e-91d8-9f86d7aecf6c', 1795659787, NULL, '', 'fileImported', 'wanted.csv', ''),
('70fccaf6-1edb-4a45-a3fb-02ed7907993e', 1795659787, NULL, '', 'fileImported', 'activities.csv', ''),
('7f52b3b0-2e2c-4ddc-8d09-0be494dc4324', 1795659787, NULL, '', 'fileImported', 'targets.csv', ''),
('92e18a05-2e28-4b7e-a154-13ff2c9248bd', 1795659787, NULL, '', 'fileImported', 'invoices.csv', ''),
('a29cb65b-c4ef-40c8-b837-48af28210512', 1795659787, NULL, '', 'fileImported', 'people.csv', ''),
('b856fe61-6a8f-4392-b254-1fb19f437655', 1795659787, NULL, '', 'fileImported', 'customers.csv', ''),
('bb139102-2088-4f63-8ed3-13fbd7efd855', 1795659787, NULL, '', 'fileImported', 'products.csv', ''),
('c3ef502d-a84e-4bdc-8fdf-fecc81cee7ee', 1795659787, NULL, '', 'fileImported', 'stage_changes.csv', ''),
('c3efb340-ac3f-4314-91b0-2098cfa9a270', 1795659787, NULL, '', 'fileImported', 'holidays.csv', ''),
('d031b3a3-9db5-4962-ab8e-ab77b624516a', 1795659787, NULL, '', 'fileImported', 'leads.csv', ''),
('d46b5f33-d636-431b-8b07-a40ef4e65fb3', 1795659787, NULL, '', 'fileImported', 'stages.csv', ''),
('e1', 1780000200, 'a-director', 'Daan de Vries <d.vries@voorbeeld.nl>', 'signedIn', '', '192.0.2.7'),
('e2', 1780000100, NULL, '', 'keptOut', 'Weg <weg@voorbeeld.nl>', ''),
('e64362ca-8ee2-418e-970b-78ec6a3efc7e', 1795659787, NULL, '', 'fileImported', 'ranking.csv', ''),
('e7ccfd73-6af7-4168-ad04-0be2b8bbbe99', 1795659787, NULL, '', 'fileImported', 'organisation.csv', ''),
('eae0afde-4481-488b-9c02-cdc1c979df25', 1795659787, NULL, '', 'fileImported', 'deals.csv', ''),
('ee896a2a-fb08-4589-9bc1-ccae2a5371b5', 1795659787, NULL, '', 'fileImported', 'numbers.csv', ''),
('f103c6a2-94ee-4267-9c1b-1275724a9771', 1795659787, NULL, '', 'fileImported', 'kpis.csv', ''),
('f19ac3bc-41bc-416a-b408-043ebd49afed', 1795659787, NULL, '', 'fileImported', 'pulse.csv', ''),
('f44b6273-159d-4511-9014-d5a5ff204e21', 1795659787, NULL, '', 'fileImported', 'attention.csv', ''),
('f60cf7cc-0fb9-46cf-aff6-002e1b8dd106', 1795659787, NULL, '', 'fileImported', 'costs.csv', '');
INSERT INTO "guide_step" ("step", "state", "at_second") VALUES
('imports', 'done', 1780000050);
INSERT INTO "sign_in_rule" ("one", "second_factor") VALUES
(1, 'directors');
INSERT INTO "second_factor" ("account_id", "secret", "begun_second", "confirmed_second", "latest_step") VALUES
('a-director', 'JBSWY3DPEHPK3PXP', 1780000210, 1780000220, 59333340);
INSERT INTO "recovery_code" ("account_id", "code_hash") VALUES
('a-director', '7c');
INSERT INTO "half_sign_in" ("token_hash", "account_id", "ends_second") VALUES
('8d', 'a-director', 1780000500);
INSERT INTO "company_identity" ("issuer", "subject", "account_id", "seen_second") VALUES
('https://id.voorbeeld.nl', 'daan', 'a-director', 1780000230);
INSERT INTO "company_try" ("state_hash", "browser_hash", "nonce", "verifier", "back", "ends_second") VALUES
('9e', '9f', 'n', 'v', '/', 1780000900);
INSERT INTO "program_key" ("id", "account_id", "name", "token_hash", "made_second", "ends_second", "seen_second") VALUES
('k1', 'a-director', 'Bord aan de muur', 'a0', 1780000240, 1811536240, 0);
INSERT INTO "person_look" ("person_id", "day", "account_id", "page", "actor", "at_second") VALUES
('P1', 20602, 'a-director', 'persons', 'Daan de Vries', 1780000250);
INSERT INTO "person_ranking" ("from_second", "is_on", "reason", "account_id", "actor") VALUES
(1780000260, 1, 'Zo wil het team het', 'a-director', 'Daan de Vries');
INSERT INTO "retention" ("kind", "months") VALUES
('activity', 24);
INSERT INTO "retention_run" ("at_second", "kind", "before_day", "removed") VALUES
(1780000270, 'activity', 19000, 0);
INSERT INTO "erased_person" ("id_hash", "person_id", "erased_second") VALUES
('b1', 'nameless-1', 1780000280);
INSERT INTO "choice_change" ("id", "at_second", "account_id", "actor", "subject", "name", "was", "became", "reason") VALUES
('c1', 1780000290, 'a-director', 'Daan de Vries', 'target', 'omzet', '100', '120', 'Meer vraag');
INSERT INTO "logged_entry" ("id", "person_id", "kind", "entered_row", "at_second", "is_taken_back") VALUES
('an:tap-0001', 'an', 'activity', 1, 1780000300, 0);
INSERT INTO "activity_goal" ("holder", "activity_type", "from_day", "per", "quantity") VALUES
('function:sales', 'call', 20454, 'day', 8);
INSERT INTO "mirror_sharing" ("person_id", "from_second", "is_on") VALUES
('nico', 1780000310, 1);
INSERT INTO "seen_order_voter" ("round_day", "account_id") VALUES
(20454, 'a-director');
INSERT INTO "seen_order" ("round_day", "token", "places") VALUES
(20454, '0a', 'result,leadFlow,salesActivity,teamMotivation,labourEfficiency');
INSERT INTO "action_item" ("id", "title", "owner_id", "due_on", "done_on", "area", "kpi", "source_kind", "source_id", "made_second", "account_id") VALUES
('ai1', 'Bel de oudste leads', 'an', 20640, NULL, 'leadFlow', 'leads', 'board', '', 1780000320, 'a-director');
INSERT INTO "agenda_wish" ("kpi", "team", "asked_second") VALUES
('omzet', '', 1780000330);
INSERT INTO "review" ("id", "planned_on", "team", "leader_id", "minutes", "began_second", "held_on", "made_second", "account_id") VALUES
('r1', 20600, NULL, 'dir', 60, 1780000340, 20600, 1780000335, 'a-director');
INSERT INTO "review_item" ("review_id", "kpi", "place", "area", "reason", "minutes", "began_second", "spent", "saw", "why", "decided", "value", "health") VALUES
('r1', 'omzet', 1, 'result', 'due', 20, 1780000340, 18, 'Onder doel', 'Te weinig offertes', 'Twee offertes per week meer', 90.0, 'offTrack');
INSERT INTO "one_on_one" ("leader_id", "person_id", "weeks", "next_on", "shared", "changed_on") VALUES
('nico', 'an', 2, 20620, 'Samen', 20606);
INSERT INTO "one_on_one_talk" ("id", "leader_id", "person_id", "held_on", "shared") VALUES
('t1', 'nico', 'an', 20606, 'Wat we zeiden');
INSERT INTO "one_on_one_line" ("id", "leader_id", "person_id", "kind", "words", "about_kind", "about", "due_on", "made_on", "done_on") VALUES
('ol1', 'nico', 'an', 'agreement', 'Samen bellen op dinsdag', 'kpi', 'omzet', 20630, 20606, NULL);
INSERT INTO "private_note" ("account_id", "leader_id", "person_id", "words", "changed_on") VALUES
('a-director', 'nico', 'an', 'Voor mij alleen', 20606);
INSERT INTO "survey_text" ("place", "locale", "words") VALUES
(1, 'nl', 'Ik weet wat er van mij verwacht wordt.');
INSERT INTO "survey_round" ("id", "name", "opens_on", "closes_on", "min_group", "invited", "closed_on", "answered", "choosers", "made_second") VALUES
('sr1', 'Voorjaar', 20600, 20613, 5, 8, NULL, NULL, NULL, 1780000350);
INSERT INTO "survey_round_team" ("round_id", "team") VALUES
('sr1', 'Binnendienst');
INSERT INTO "survey_round_text" ("round_id", "place", "locale", "words") VALUES
('sr1', 1, 'nl', 'Ik weet wat er van mij verwacht wordt.');
INSERT INTO "survey_ballot" ("round_id", "person_id", "team", "link_hash", "is_used") VALUES
('sr1', 'an', NULL, NULL, 1);
INSERT INTO "survey_answer" ("round_id", "token", "team", "is_sent", "marks", "enps", "remark") VALUES
('sr1', '0b', NULL, 0, '4,,3,,,,,,,,,', 8, 'Meer rust');
INSERT INTO "survey_remark" ("round", "token", "words") VALUES
('Najaar', '0c', 'Graag een vaste plek');
INSERT INTO "top_choice" ("round_id", "person_id", "place") VALUES
('sr1', 'an', 4);
INSERT INTO "top_choice_total" ("round", "team", "place", "n") VALUES
('Najaar', '', 4, 6);
INSERT INTO "survey_priority" ("round", "ordinal", "heard", "deed", "published_on", "outcome", "outcome_on") VALUES
('Najaar', 1, 'Te weinig rust', 'Geen overleg op vrijdag', 20500, 'Sinds maart', 20560);
INSERT INTO "agreement" ("id", "leader_id", "person_id", "round_id", "place", "leader_part", "organisation_part", "due_on", "made_on", "state", "ended_on", "kept") VALUES
('ag1', 'nico', 'an', 'sr1', 4, 'Elke week zeggen wat goed ging', 'Een bonus', 20640, 20606, 'open', NULL, NULL);
INSERT INTO "pulse_week" ("monday", "place", "min_group") VALUES
(20597, 0, 5);
INSERT INTO "pulse_ballot" ("monday", "person_id") VALUES
(20597, 'an');
INSERT INTO "pulse_draft" ("monday", "token", "score") VALUES
(20597, '0d', 4);
INSERT INTO "thanks" ("id", "from_person_id", "to_person_id", "team", "day", "words") VALUES
('an:thanks-0001', 'an', 'nico', 'Binnendienst', 20606, 'Dank voor je hulp');
INSERT INTO "quiet_day" ("account_id", "weekday") VALUES
('a-director', 5);
