"""All tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORT_KEY = sa.String(400).with_variant(sa.String(400, collation="C"), "postgresql")


def upgrade():
    op.create_table(
        'agency_name',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('role', sa.String(32), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=False),
        sa.Column('since', sa.Date(), nullable=True),
        sa.Column('until', sa.Date(), nullable=True),
        sa.Column('source', sa.Text(), nullable=True),
        sa.CheckConstraint("role IN ('superior', 'issuing')", name='ck_agency_name_agency_role'),
        sa.PrimaryKeyConstraint('id', name='pk_agency_name'),
    )
    op.create_index('ix_agency_name_role', 'agency_name', ['role'], unique=False)
    op.create_table(
        'barred_job',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('name_vi', sa.Text(), nullable=False),
        sa.Column('name_en', sa.Text(), nullable=False),
        sa.Column('keywords_vi', sa.Text(), nullable=False),
        sa.Column('keywords_zh', sa.Text(), nullable=False),
        sa.Column('source', sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_barred_job'),
        sa.UniqueConstraint('code', name='uq_barred_job_code'),
    )
    op.create_table(
        'chongzuo_unit',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=False),
        sa.Column('name_en', sa.String(300), nullable=False),
        sa.Column('level', sa.String(64), nullable=False),
        sa.Column('border_area', sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_chongzuo_unit'),
        sa.UniqueConstraint('code', name='uq_chongzuo_unit_code'),
    )
    op.create_table(
        'citizen_id_province',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_citizen_id_province'),
        sa.UniqueConstraint('code', name='uq_citizen_id_province_code'),
    )
    op.create_table(
        'commune',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('era', sa.String(32), nullable=False),
        sa.Column('unit', sa.String(300), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('district_code', sa.String(64), nullable=True),
        sa.Column('district', sa.String(300), nullable=True),
        sa.Column('province_code', sa.String(64), nullable=False),
        sa.Column('touches_border', sa.Boolean(), nullable=True),
        sa.CheckConstraint("era IN ('until_2025-06-30', 'from_2025-07-01')", name='ck_commune_commune_era'),
        sa.PrimaryKeyConstraint('id', name='pk_commune'),
        sa.UniqueConstraint('code', 'era', name='uq_commune_code_era'),
    )
    op.create_table(
        'exchange_rate',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('currency', sa.String(32), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('vnd', sa.Integer(), nullable=False),
        sa.Column('source', sa.String(300), nullable=True),
        sa.CheckConstraint("currency IN ('CNY', 'KRW', 'JPY', 'EUR', 'TWD', 'CZK', 'LAK', 'USD', 'VND')", name='ck_exchange_rate_currency'),
        sa.CheckConstraint('vnd > 0', name='ck_exchange_rate_vnd'),
        sa.PrimaryKeyConstraint('id', name='pk_exchange_rate'),
        sa.UniqueConstraint('currency', 'day', name='uq_exchange_rate_currency_day'),
    )
    op.create_table(
        'gate',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=True),
        sa.Column('counterpart_vi', sa.String(300), nullable=True),
        sa.Column('counterpart_zh', sa.String(300), nullable=True),
        sa.Column('counterpart_county', sa.String(300), nullable=True),
        sa.Column('gate_class', sa.String(32), nullable=False),
        sa.Column('since', sa.Date(), nullable=True),
        sa.Column('until', sa.Date(), nullable=True),
        sa.Column('belongs_to', sa.String(64), nullable=True),
        sa.Column('people_cross', sa.String(32), nullable=False),
        sa.Column('opens', sa.String(64), nullable=True),
        sa.Column('closes', sa.String(64), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("gate_class IN ('international', 'bilateral', 'secondary', 'clearance_route', 'airport')", name='ck_gate_gate_class'),
        sa.CheckConstraint("people_cross IN ('yes', 'no', 'unknown')", name='ck_gate_yes_no_unknown'),
        sa.PrimaryKeyConstraint('id', name='pk_gate'),
        sa.UniqueConstraint('code', 'since', name='uq_gate_code_since'),
    )
    op.create_index('ix_gate_code', 'gate', ['code'], unique=False)
    op.create_table(
        'holiday_correction',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('works', sa.Boolean(), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('source', sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_holiday_correction'),
        sa.UniqueConstraint('day', name='uq_holiday_correction_day'),
    )
    op.create_table(
        'incident_pattern',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('cases', sa.Integer(), nullable=False),
        sa.Column('within_days', sa.Integer(), nullable=False),
        sa.Column('active', sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('unpaid_wages', 'accident', 'illness', 'lost_papers', 'lost_contact', 'detention', 'other')", name='ck_incident_pattern_incident_kind'),
        sa.CheckConstraint('cases > 1 AND within_days > 0', name='ck_incident_pattern_bounds'),
        sa.PrimaryKeyConstraint('id', name='pk_incident_pattern'),
        sa.UniqueConstraint('kind', name='uq_incident_pattern_kind'),
    )
    op.create_table(
        'key_slot',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('username', sa.String(64), nullable=False),
        sa.Column('store', sa.String(64), nullable=False),
        sa.Column('slot', sa.Text(), nullable=False),
        sa.Column('vouched', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_key_slot'),
        sa.UniqueConstraint('username', name='uq_key_slot_username'),
    )
    op.create_table(
        'laptop',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('prefix', sa.String(64), nullable=False),
        sa.Column('sealing', sa.LargeBinary(), nullable=False),
        sa.Column('signing', sa.LargeBinary(), nullable=False),
        sa.Column('enrolled_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_laptop'),
        sa.UniqueConstraint('name', name='uq_laptop_name'),
        sa.UniqueConstraint('prefix', name='uq_laptop_prefix'),
    )
    op.create_table(
        'ledger_entry',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('direction', sa.String(32), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('half', sa.Integer(), nullable=False),
        sa.Column('departure_id', ID, nullable=True),
        sa.Column('job_order_id', ID, nullable=False),
        sa.Column('partner_id', ID, nullable=False),
        sa.Column('commune_id', ID, nullable=False),
        sa.Column('gate_id', ID, nullable=False),
        sa.Column('own_gate_id', ID, nullable=False),
        sa.Column('woman', sa.Integer(), nullable=False),
        sa.CheckConstraint("direction IN ('out', 'back')", name='ck_ledger_entry_direction'),
        sa.PrimaryKeyConstraint('id', name='pk_ledger_entry'),
    )
    op.create_index('ix_ledger_entry_day_direction', 'ledger_entry', ['day', 'direction'], unique=False)
    op.create_index('ix_ledger_entry_departure_id', 'ledger_entry', ['departure_id'], unique=False)
    op.create_index('ix_ledger_entry_worker_id', 'ledger_entry', ['worker_id'], unique=False)
    op.create_table(
        'ledger_total',
        sa.Column('span', sa.Integer(), nullable=False, primary_key=True, autoincrement=False),
        sa.Column('job_order_id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('partner_id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('commune_id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('gate_id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('woman', sa.Integer(), nullable=False, primary_key=True, autoincrement=False),
        sa.Column('out', sa.Integer(), nullable=False),
        sa.Column('back', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('span', 'job_order_id', 'partner_id', 'commune_id', 'gate_id', 'woman', name='pk_ledger_total'),
    )
    op.create_table(
        'number_series',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('prefix', sa.String(64), nullable=False),
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('last', sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('handover', 'roster', 'declaration', 'summary', 'letter', 'announcement', 'incident', 'confirmation', 'blank')", name='ck_number_series_number_kind'),
        sa.PrimaryKeyConstraint('id', name='pk_number_series'),
        sa.UniqueConstraint('kind', 'prefix', 'year', name='uq_number_series_kind_prefix_year'),
    )
    op.create_table(
        'office',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('place_vi', sa.String(300), nullable=False),
        sa.Column('place_zh', sa.String(300), nullable=False),
        sa.Column('practice', sa.Boolean(), nullable=False),
        sa.Column('sign', sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_office'),
    )
    op.create_table(
        'office_setting',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('key', sa.String(64), nullable=False),
        sa.Column('value', sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_office_setting'),
        sa.UniqueConstraint('key', name='uq_office_setting_key'),
    )
    op.create_table(
        'officer',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('username', sa.String(64), nullable=False),
        sa.Column('full_name', sa.String(300), nullable=False),
        sa.Column('title', sa.String(300), nullable=True),
        sa.Column('role', sa.String(32), nullable=False),
        sa.Column('active', sa.Boolean(), nullable=False),
        sa.CheckConstraint("role IN ('registrar', 'gate', 'approver', 'head', 'administrator')", name='ck_officer_officer_role'),
        sa.PrimaryKeyConstraint('id', name='pk_officer'),
        sa.UniqueConstraint('username', name='uq_officer_username'),
    )
    op.create_table(
        'own_key',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('sealing', sa.LargeBinary(), nullable=False),
        sa.Column('signing', sa.LargeBinary(), nullable=False),
        sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_own_key'),
    )
    op.create_table(
        'person_key',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('key', sa.LargeBinary(), nullable=True),
        sa.Column('destroyed_at', sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_person_key'),
        sa.UniqueConstraint('worker_id', name='uq_person_key_worker_id'),
    )
    op.create_table(
        'programme',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=False),
        sa.Column('name_en', sa.String(300), nullable=False),
        sa.Column('market', sa.String(64), nullable=False),
        sa.Column('legal_basis', sa.Text(), nullable=False),
        sa.Column('land_gate', sa.Boolean(), nullable=False),
        sa.Column('active', sa.Boolean(), nullable=False),
        sa.Column('unexpected', sa.String(32), nullable=False),
        sa.CheckConstraint("unexpected IN ('allowed', 'asked', 'forbidden')", name='ck_programme_unexpected_policy'),
        sa.PrimaryKeyConstraint('id', name='pk_programme'),
        sa.UniqueConstraint('code', name='uq_programme_code'),
    )
    op.create_table(
        'reference_set',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(64), nullable=False),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('loaded_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('source', sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_reference_set'),
        sa.UniqueConstraint('name', name='uq_reference_set_name'),
    )
    op.create_table(
        'sealing_key',
        sa.Column('number', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('number', name='pk_sealing_key'),
    )
    op.create_table(
        'tag',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('name_folded', sa.String(300), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_tag'),
        sa.UniqueConstraint('name_folded', name='uq_tag_name_folded'),
    )
    op.create_table(
        'year_figure',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('market', sa.String(64), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=True),
        sa.Column('people', sa.Integer(), nullable=True),
        sa.Column('women', sa.Integer(), nullable=True),
        sa.Column('plan_min', sa.Integer(), nullable=True),
        sa.Column('plan_max', sa.Integer(), nullable=True),
        sa.Column('source', sa.Text(), nullable=False),
        sa.CheckConstraint('women IS NULL OR people IS NULL OR women <= people', name='ck_year_figure_women'),
        sa.PrimaryKeyConstraint('id', name='pk_year_figure'),
        sa.UniqueConstraint('year', 'market', name='uq_year_figure_year_market'),
    )
    op.create_table(
        'audit_entry',
        sa.Column('sequence', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=True),
        sa.Column('action', sa.String(64), nullable=False),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('undoes', ID, nullable=True),
        sa.Column('request', sa.String(64), nullable=True),
        sa.Column('previous_hash', sa.String(300), nullable=False),
        sa.Column('hash', sa.String(300), nullable=False),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_audit_entry_officer_id'),
        sa.ForeignKeyConstraint(['undoes'], ['audit_entry.sequence'], name='fk_audit_entry_undoes'),
        sa.PrimaryKeyConstraint('sequence', name='pk_audit_entry'),
        sa.UniqueConstraint('request', name='uq_audit_entry_request'),
    )
    op.create_index('ix_audit_entry_undoes', 'audit_entry', ['undoes'], unique=False)
    op.create_table(
        'breach',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('found_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('tell_by', sa.DateTime(timezone=True), nullable=False),
        sa.Column('told_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('what', sa.Text(), nullable=False),
        sa.Column('whose', sa.Text(), nullable=True),
        sa.Column('measures', sa.Text(), nullable=True),
        sa.Column('closed_on', sa.Date(), nullable=True),
        sa.Column('officer_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_breach_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_breach'),
    )
    op.create_table(
        'commune_successor',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('old_id', ID, nullable=False),
        sa.Column('new_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['new_id'], ['commune.id'], name='fk_commune_successor_new_id'),
        sa.ForeignKeyConstraint(['old_id'], ['commune.id'], name='fk_commune_successor_old_id'),
        sa.PrimaryKeyConstraint('id', name='pk_commune_successor'),
        sa.UniqueConstraint('old_id', 'new_id', name='uq_commune_successor_old_id_new_id'),
    )
    op.create_index('ix_commune_successor_new_id', 'commune_successor', ['new_id'], unique=False)
    op.create_index('ix_commune_successor_old_id', 'commune_successor', ['old_id'], unique=False)
    op.create_table(
        'data_request',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=True),
        sa.Column('asked_by', sa.String(300), nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('received_on', sa.Date(), nullable=False),
        sa.Column('acknowledge_by', sa.Date(), nullable=False),
        sa.Column('acknowledged_on', sa.Date(), nullable=True),
        sa.Column('due_on', sa.Date(), nullable=False),
        sa.Column('done_on', sa.Date(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.Column('outcome', sa.Text(), nullable=True),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("kind IN ('access', 'correct', 'withdraw', 'restrict', 'delete')", name='ck_data_request_data_request_kind'),
        sa.CheckConstraint("state IN ('open', 'acknowledged', 'done', 'refused')", name='ck_data_request_data_request_state'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_data_request_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_data_request'),
    )
    op.create_index('ix_data_request_due_on', 'data_request', ['due_on'], unique=False)
    op.create_index('ix_data_request_state', 'data_request', ['state'], unique=False)
    op.create_index('ix_data_request_worker_id', 'data_request', ['worker_id'], unique=False)
    op.create_table(
        'import_batch',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('file_name', sa.String(300), nullable=False),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('sender', sa.String(300), nullable=True),
        sa.Column('rows', sa.Integer(), nullable=False),
        sa.Column('added', sa.Integer(), nullable=False),
        sa.Column('changed', sa.Integer(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('undone_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_import_batch_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_import_batch'),
    )
    op.create_table(
        'import_mapping',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('sender', sa.String(300), nullable=False),
        sa.Column('sender_folded', sa.String(300), nullable=False),
        sa.Column('signature', sa.String(64), nullable=False),
        sa.Column('columns', sa.JSON(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_import_mapping_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_import_mapping'),
        sa.UniqueConstraint('sender_folded', 'signature', name='uq_import_mapping_sender_folded_signature'),
    )
    op.create_table(
        'issued_document',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('media_type', sa.String(300), nullable=False),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('content', sa.LargeBinary(), nullable=False),
        sa.Column('issued_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('issued_by_id', ID, nullable=False),
        sa.CheckConstraint("kind IN ('roster', 'minutes', 'declaration', 'summary', 'letter', 'notice', 'leaflet', 'blank', 'incident', 'confirmation', 'summary_xlsx', 'cooperation', 'authority')", name='ck_issued_document_issued_kind'),
        sa.ForeignKeyConstraint(['issued_by_id'], ['officer.id'], name='fk_issued_document_issued_by_id'),
        sa.PrimaryKeyConstraint('id', name='pk_issued_document'),
        sa.UniqueConstraint('kind', 'number', 'version', name='uq_issued_document_kind_number_version'),
    )
    op.create_table(
        'partner',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=True),
        sa.Column('name_latin', sa.String(300), nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.Column('credit_code', sa.String(64), nullable=True),
        sa.Column('unit_id', ID, nullable=True),
        sa.Column('contact', sa.String(300), nullable=True),
        sa.Column('phone', sa.String(64), nullable=True),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_partner_programme_id'),
        sa.ForeignKeyConstraint(['unit_id'], ['chongzuo_unit.id'], name='fk_partner_unit_id'),
        sa.PrimaryKeyConstraint('id', name='pk_partner'),
        sa.UniqueConstraint('code', name='uq_partner_code'),
    )
    op.create_index('ix_partner_programme_id', 'partner', ['programme_id'], unique=False)
    op.create_index('ix_partner_unit_id', 'partner', ['unit_id'], unique=False)
    op.create_table(
        'plan',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('minimum', sa.Integer(), nullable=False),
        sa.Column('maximum', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_plan_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_plan'),
        sa.UniqueConstraint('programme_id', 'year', name='uq_plan_programme_id_year'),
    )
    op.create_index('ix_plan_programme_id', 'plan', ['programme_id'], unique=False)
    op.create_table(
        'point_of_departure',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('gate_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['gate_id'], ['gate.id'], name='fk_point_of_departure_gate_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_point_of_departure_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_point_of_departure'),
        sa.UniqueConstraint('programme_id', 'gate_id', name='uq_point_of_departure_programme_id_gate_id'),
    )
    op.create_index('ix_point_of_departure_gate_id', 'point_of_departure', ['gate_id'], unique=False)
    op.create_index('ix_point_of_departure_programme_id', 'point_of_departure', ['programme_id'], unique=False)
    op.create_table(
        'programme_body',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('side', sa.String(32), nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_there', sa.String(300), nullable=True),
        sa.Column('role', sa.Text(), nullable=True),
        sa.Column('contact', sa.String(300), nullable=True),
        sa.Column('phone', sa.String(64), nullable=True),
        sa.Column('email', sa.String(300), nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.Column('since', sa.Date(), nullable=True),
        sa.Column('until', sa.Date(), nullable=True),
        sa.CheckConstraint("side IN ('ours', 'theirs')", name='ck_programme_body_body_side'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_programme_body_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_programme_body'),
    )
    op.create_index('ix_programme_body_programme_id', 'programme_body', ['programme_id'], unique=False)
    op.create_table(
        'requirement',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(32), nullable=False),
        sa.Column('severity', sa.String(32), nullable=False),
        sa.Column('parameters', sa.JSON(), nullable=False),
        sa.Column('source_vi', sa.Text(), nullable=False),
        sa.Column('source_en', sa.Text(), nullable=False),
        sa.Column('source_zh', sa.Text(), nullable=False),
        sa.Column('since', sa.Date(), nullable=True),
        sa.Column('until', sa.Date(), nullable=True),
        sa.CheckConstraint("code IN ('identity', 'commune', 'age', 'travel_document', 'document_validity', 'gate_class', 'border_area_pass', 'health', 'contract', 'commune_declaration', 'agreement', 'partner', 'job_order', 'consent', 'not_across', 'prohibited_job', 'orientation', 'language_certificate', 'criminal_record', 'visa', 'deposit', 'qualification', 'certificate')", name='ck_requirement_requirement_code'),
        sa.CheckConstraint("severity IN ('block', 'warn')", name='ck_requirement_severity'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_requirement_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_requirement'),
    )
    op.create_index('ix_requirement_programme_id', 'requirement', ['programme_id'], unique=False)
    op.create_table(
        'agreement',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('partner_id', ID, nullable=True),
        sa.Column('title_vi', sa.String(300), nullable=False),
        sa.Column('title_zh', sa.String(300), nullable=True),
        sa.Column('signed_on', sa.Date(), nullable=True),
        sa.Column('valid_from', sa.Date(), nullable=False),
        sa.Column('valid_until', sa.Date(), nullable=True),
        sa.Column('party_ours', sa.String(300), nullable=True),
        sa.Column('party_theirs', sa.String(300), nullable=True),
        sa.Column('scope', sa.Text(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint('valid_until IS NULL OR valid_until >= valid_from', name='ck_agreement_term'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_agreement_partner_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_agreement_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_agreement'),
        sa.UniqueConstraint('number', name='uq_agreement_number'),
    )
    op.create_index('ix_agreement_partner_id', 'agreement', ['partner_id'], unique=False)
    op.create_index('ix_agreement_programme_id', 'agreement', ['programme_id'], unique=False)
    op.create_table(
        'announcement',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('title', sa.String(300), nullable=False),
        sa.Column('dated', sa.Date(), nullable=False),
        sa.Column('text', sa.Text(), nullable=True),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('document_id', ID, nullable=True),
        sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name='fk_announcement_document_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_announcement_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_announcement'),
        sa.UniqueConstraint('number', name='uq_announcement_number'),
    )
    op.create_index('ix_announcement_dated', 'announcement', ['dated'], unique=False)
    op.create_index('ix_announcement_document_id', 'announcement', ['document_id'], unique=False)
    op.create_table(
        'audit_line',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('sequence', ID, nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('noun', sa.String(64), nullable=False),
        sa.Column('record_id', ID, nullable=False),
        sa.Column('change', sa.String(32), nullable=False),
        sa.Column('old', sa.JSON(), nullable=True),
        sa.Column('new', sa.JSON(), nullable=True),
        sa.CheckConstraint("change IN ('added', 'changed', 'removed')", name='ck_audit_line_change_kind'),
        sa.ForeignKeyConstraint(['sequence'], ['audit_entry.sequence'], name='fk_audit_line_sequence'),
        sa.PrimaryKeyConstraint('id', name='pk_audit_line'),
    )
    op.create_index('ix_audit_line_noun_record_id', 'audit_line', ['noun', 'record_id'], unique=False)
    op.create_index('ix_audit_line_sequence', 'audit_line', ['sequence'], unique=False)
    op.create_table(
        'confirmation',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('partner_id', ID, nullable=False),
        sa.Column('as_of', sa.Date(), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('document_id', ID, nullable=False),
        sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('answer_name', sa.String(300), nullable=True),
        sa.Column('answer', sa.LargeBinary(), nullable=True),
        sa.Column('answer_digest', sa.String(300), nullable=True),
        sa.CheckConstraint("state IN ('sent', 'answered', 'done')", name='ck_confirmation_confirmation_state'),
        sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name='fk_confirmation_document_id'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_confirmation_partner_id'),
        sa.PrimaryKeyConstraint('id', name='pk_confirmation'),
        sa.UniqueConstraint('number', name='uq_confirmation_number'),
        sa.UniqueConstraint('partner_id', 'as_of', name='uq_confirmation_partner_id_as_of'),
    )
    op.create_index('ix_confirmation_partner_id', 'confirmation', ['partner_id'], unique=False)
    op.create_table(
        'declaration_letter',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('commune_id', ID, nullable=False),
        sa.Column('issued_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('issued_by_id', ID, nullable=False),
        sa.Column('document_id', ID, nullable=False),
        sa.Column('supersedes_id', ID, nullable=True),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_declaration_letter_commune_id'),
        sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name='fk_declaration_letter_document_id'),
        sa.ForeignKeyConstraint(['issued_by_id'], ['officer.id'], name='fk_declaration_letter_issued_by_id'),
        sa.ForeignKeyConstraint(['supersedes_id'], ['declaration_letter.id'], name='fk_declaration_letter_supersedes_id'),
        sa.PrimaryKeyConstraint('id', name='pk_declaration_letter'),
        sa.UniqueConstraint('number', name='uq_declaration_letter_number'),
    )
    op.create_index('ix_declaration_letter_commune_id', 'declaration_letter', ['commune_id'], unique=False)
    op.create_index('ix_declaration_letter_document_id', 'declaration_letter', ['document_id'], unique=False)
    op.create_index('ix_declaration_letter_issued_at', 'declaration_letter', ['issued_at'], unique=False)
    op.create_index('ix_declaration_letter_supersedes_id', 'declaration_letter', ['supersedes_id'], unique=False)
    op.create_table(
        'document_output',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('document_id', ID, nullable=False),
        sa.Column('act', sa.String(32), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('destination', sa.String(300), nullable=False),
        sa.Column('copies', sa.Integer(), nullable=False),
        sa.Column('columns', sa.Text(), nullable=True),
        sa.CheckConstraint("act IN ('printed', 'exported', 'sent_abroad')", name='ck_document_output_output_act'),
        sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name='fk_document_output_document_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_document_output_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_document_output'),
    )
    op.create_index('ix_document_output_document_id', 'document_output', ['document_id'], unique=False)
    op.create_table(
        'employer',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('partner_id', ID, nullable=False),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=True),
        sa.Column('name_latin', sa.String(300), nullable=True),
        sa.Column('credit_code', sa.String(64), nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.Column('address_zh', sa.Text(), nullable=True),
        sa.Column('unit_id', ID, nullable=True),
        sa.Column('sector', sa.String(64), nullable=True),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_employer_partner_id'),
        sa.ForeignKeyConstraint(['unit_id'], ['chongzuo_unit.id'], name='fk_employer_unit_id'),
        sa.PrimaryKeyConstraint('id', name='pk_employer'),
        sa.UniqueConstraint('code', name='uq_employer_code'),
    )
    op.create_index('ix_employer_partner_id', 'employer', ['partner_id'], unique=False)
    op.create_index('ix_employer_unit_id', 'employer', ['unit_id'], unique=False)
    op.create_table(
        'handover',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('programme_id', ID, nullable=False),
        sa.Column('direction', sa.String(32), nullable=False),
        sa.Column('gate_id', ID, nullable=False),
        sa.Column('partner_id', ID, nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('ours_people', sa.Integer(), nullable=True),
        sa.Column('ours_women', sa.Integer(), nullable=True),
        sa.Column('theirs_people', sa.Integer(), nullable=True),
        sa.Column('theirs_women', sa.Integer(), nullable=True),
        sa.Column('counting', sa.Integer(), nullable=False),
        sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('cancel_reason', sa.Text(), nullable=True),
        sa.Column('filled_by_id', ID, nullable=False),
        sa.CheckConstraint("direction IN ('out', 'back')", name='ck_handover_direction'),
        sa.CheckConstraint("state IN ('draft', 'issued', 'counted', 'closed', 'cancelled')", name='ck_handover_handover_state'),
        sa.ForeignKeyConstraint(['filled_by_id'], ['officer.id'], name='fk_handover_filled_by_id'),
        sa.ForeignKeyConstraint(['gate_id'], ['gate.id'], name='fk_handover_gate_id'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_handover_partner_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_handover_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_handover'),
        sa.UniqueConstraint('number', name='uq_handover_number'),
    )
    op.create_index('ix_handover_at', 'handover', ['at'], unique=False)
    op.create_index('ix_handover_gate_id', 'handover', ['gate_id'], unique=False)
    op.create_index('ix_handover_partner_id', 'handover', ['partner_id'], unique=False)
    op.create_index('ix_handover_programme_id', 'handover', ['programme_id'], unique=False)
    op.create_index('ix_handover_state', 'handover', ['state'], unique=False)
    op.create_table(
        'report',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('period', sa.String(64), nullable=False),
        sa.Column('first', sa.Date(), nullable=False),
        sa.Column('last', sa.Date(), nullable=False),
        sa.Column('programme_id', ID, nullable=True),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('replaces_id', ID, nullable=True),
        sa.Column('replaces_reason', sa.Text(), nullable=True),
        sa.Column('situation', sa.Text(), nullable=True),
        sa.Column('results', sa.Text(), nullable=True),
        sa.Column('difficulties', sa.Text(), nullable=True),
        sa.Column('proposals', sa.Text(), nullable=True),
        sa.Column('recipients', sa.Text(), nullable=True),
        sa.Column('signer', sa.String(300), nullable=True),
        sa.Column('signer_title', sa.String(300), nullable=True),
        sa.Column('issued_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('issued_by_id', ID, nullable=True),
        sa.Column('pdf_id', ID, nullable=True),
        sa.Column('xlsx_id', ID, nullable=True),
        sa.Column('figures', sa.JSON(), nullable=True),
        sa.Column('counted', sa.LargeBinary(), nullable=True),
        sa.Column('digest', sa.String(300), nullable=True),
        sa.Column('audit_head', sa.String(300), nullable=True),
        sa.CheckConstraint("state IN ('draft', 'issued', 'replaced')", name='ck_report_report_state'),
        sa.ForeignKeyConstraint(['issued_by_id'], ['officer.id'], name='fk_report_issued_by_id'),
        sa.ForeignKeyConstraint(['pdf_id'], ['issued_document.id'], name='fk_report_pdf_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_report_programme_id'),
        sa.ForeignKeyConstraint(['replaces_id'], ['report.id'], name='fk_report_replaces_id'),
        sa.ForeignKeyConstraint(['xlsx_id'], ['issued_document.id'], name='fk_report_xlsx_id'),
        sa.PrimaryKeyConstraint('id', name='pk_report'),
        sa.UniqueConstraint('number', name='uq_report_number'),
    )
    op.create_index('ix_report_last', 'report', ['last'], unique=False)
    op.create_index('ix_report_programme_id', 'report', ['programme_id'], unique=False)
    op.create_index('ix_report_replaces_id', 'report', ['replaces_id'], unique=False)
    op.create_table(
        'agreement_extension',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('agreement_id', ID, nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('signed_on', sa.Date(), nullable=False),
        sa.Column('ran_until', sa.Date(), nullable=True),
        sa.Column('valid_until', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name='fk_agreement_extension_agreement_id'),
        sa.PrimaryKeyConstraint('id', name='pk_agreement_extension'),
    )
    op.create_index('ix_agreement_extension_agreement_id', 'agreement_extension', ['agreement_id'], unique=False)
    op.create_table(
        'announcement_sent',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('announcement_id', ID, nullable=False),
        sa.Column('commune_id', ID, nullable=True),
        sa.Column('channel', sa.String(32), nullable=False),
        sa.Column('sent_on', sa.Date(), nullable=False),
        sa.Column('sent_to', sa.String(300), nullable=True),
        sa.Column('logged_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("channel IN ('letter', 'leaflet', 'counselling', 'job_fair', 'press', 'radio', 'web', 'word_of_mouth', 'other')", name='ck_announcement_sent_channel'),
        sa.ForeignKeyConstraint(['announcement_id'], ['announcement.id'], name='fk_announcement_sent_announcement_id'),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_announcement_sent_commune_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_announcement_sent_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_announcement_sent'),
    )
    op.create_index('ix_announcement_sent_announcement_id', 'announcement_sent', ['announcement_id'], unique=False)
    op.create_index('ix_announcement_sent_commune_id', 'announcement_sent', ['commune_id'], unique=False)
    op.create_index('ix_announcement_sent_sent_on', 'announcement_sent', ['sent_on'], unique=False)
    op.create_table(
        'blank_form',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('printed_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('printed_by_id', ID, nullable=False),
        sa.Column('handover_id', ID, nullable=True),
        sa.Column('entered_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('void_reason', sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('roster', 'minutes')", name='ck_blank_form_blank_kind'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_blank_form_handover_id'),
        sa.ForeignKeyConstraint(['printed_by_id'], ['officer.id'], name='fk_blank_form_printed_by_id'),
        sa.PrimaryKeyConstraint('id', name='pk_blank_form'),
        sa.UniqueConstraint('number', name='uq_blank_form_number'),
    )
    op.create_index('ix_blank_form_handover_id', 'blank_form', ['handover_id'], unique=False)
    op.create_table(
        'handover_version',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('handover_id', ID, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('issued_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('issued_by_id', ID, nullable=False),
        sa.Column('approved_by_id', ID, nullable=True),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('head', sa.JSON(), nullable=False),
        sa.Column('left_out', sa.JSON(), nullable=False),
        sa.Column('document_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['approved_by_id'], ['officer.id'], name='fk_handover_version_approved_by_id'),
        sa.ForeignKeyConstraint(['document_id'], ['issued_document.id'], name='fk_handover_version_document_id'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_handover_version_handover_id'),
        sa.ForeignKeyConstraint(['issued_by_id'], ['officer.id'], name='fk_handover_version_issued_by_id'),
        sa.PrimaryKeyConstraint('id', name='pk_handover_version'),
        sa.UniqueConstraint('handover_id', 'version', name='uq_handover_version_handover_id_version'),
    )
    op.create_index('ix_handover_version_handover_id', 'handover_version', ['handover_id'], unique=False)
    op.create_table(
        'head_count',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('handover_id', ID, nullable=False),
        sa.Column('counting', sa.Integer(), nullable=False),
        sa.Column('side', sa.String(32), nullable=False),
        sa.Column('people', sa.Integer(), nullable=False),
        sa.Column('women', sa.Integer(), nullable=False),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("side IN ('ours', 'theirs')", name='ck_head_count_body_side'),
        sa.CheckConstraint('people >= 0 AND women >= 0 AND women <= people', name='ck_head_count_heads'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_head_count_handover_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_head_count_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_head_count'),
    )
    op.create_index('ix_head_count_handover_id', 'head_count', ['handover_id'], unique=False)
    op.create_table(
        'job_order',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('employer_id', ID, nullable=False),
        sa.Column('job_vi', sa.String(300), nullable=False),
        sa.Column('job_zh', sa.String(300), nullable=True),
        sa.Column('headcount', sa.Integer(), nullable=False),
        sa.Column('women', sa.Integer(), nullable=True),
        sa.Column('wage_cny', sa.Integer(), nullable=True),
        sa.Column('wage_per', sa.String(32), nullable=True),
        sa.Column('months', sa.Integer(), nullable=True),
        sa.Column('needed_by', sa.Date(), nullable=True),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('currency', sa.String(32), nullable=False),
        sa.Column('hours_per_day', sa.Integer(), nullable=True),
        sa.Column('days_per_week', sa.Integer(), nullable=True),
        sa.Column('board', sa.String(32), nullable=True),
        sa.Column('place', sa.String(300), nullable=True),
        sa.Column('starts_on', sa.Date(), nullable=True),
        sa.Column('age_min', sa.Integer(), nullable=True),
        sa.Column('age_max', sa.Integer(), nullable=True),
        sa.Column('sex', sa.String(32), nullable=True),
        sa.Column('skill', sa.String(300), nullable=True),
        sa.Column('language', sa.String(300), nullable=True),
        sa.Column('closed_reason', sa.Text(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("board IN ('none', 'meals', 'lodging', 'meals_and_lodging')", name='ck_job_order_board_kind'),
        sa.CheckConstraint("currency IN ('CNY', 'KRW', 'JPY', 'EUR', 'TWD', 'CZK', 'LAK', 'USD', 'VND')", name='ck_job_order_currency'),
        sa.CheckConstraint("sex IN ('male', 'female')", name='ck_job_order_sex'),
        sa.CheckConstraint("state IN ('open', 'full', 'lapsed', 'cancelled')", name='ck_job_order_job_order_state'),
        sa.CheckConstraint("wage_per IN ('day', 'month')", name='ck_job_order_wage_per'),
        sa.CheckConstraint('headcount > 0', name='ck_job_order_headcount'),
        sa.CheckConstraint('women IS NULL OR (women >= 0 AND women <= headcount)', name='ck_job_order_women'),
        sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name='fk_job_order_employer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_job_order'),
        sa.UniqueConstraint('number', name='uq_job_order_number'),
    )
    op.create_index('ix_job_order_employer_id', 'job_order', ['employer_id'], unique=False)
    op.create_table(
        'meeting',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('begins', sa.Date(), nullable=False),
        sa.Column('ends', sa.Date(), nullable=True),
        sa.Column('place', sa.String(300), nullable=True),
        sa.Column('about', sa.Text(), nullable=False),
        sa.Column('participants', sa.Text(), nullable=True),
        sa.Column('outcome', sa.Text(), nullable=True),
        sa.Column('programme_id', ID, nullable=True),
        sa.Column('partner_id', ID, nullable=True),
        sa.Column('agreement_id', ID, nullable=True),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("kind IN ('meeting', 'delegation_in', 'delegation_out', 'survey')", name='ck_meeting_meeting_kind'),
        sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name='fk_meeting_agreement_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_meeting_officer_id'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_meeting_partner_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_meeting_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_meeting'),
    )
    op.create_index('ix_meeting_agreement_id', 'meeting', ['agreement_id'], unique=False)
    op.create_index('ix_meeting_begins', 'meeting', ['begins'], unique=False)
    op.create_index('ix_meeting_partner_id', 'meeting', ['partner_id'], unique=False)
    op.create_index('ix_meeting_programme_id', 'meeting', ['programme_id'], unique=False)
    op.create_table(
        'official_letter',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('direction', sa.String(32), nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('dated', sa.Date(), nullable=False),
        sa.Column('received_on', sa.Date(), nullable=True),
        sa.Column('from_whom', sa.String(300), nullable=False),
        sa.Column('to_whom', sa.String(300), nullable=False),
        sa.Column('about', sa.Text(), nullable=False),
        sa.Column('text', sa.Text(), nullable=True),
        sa.Column('answer_due', sa.Date(), nullable=True),
        sa.Column('answers_id', ID, nullable=True),
        sa.Column('programme_id', ID, nullable=True),
        sa.Column('partner_id', ID, nullable=True),
        sa.Column('agreement_id', ID, nullable=True),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("direction IN ('in', 'out')", name='ck_official_letter_letter_direction'),
        sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name='fk_official_letter_agreement_id'),
        sa.ForeignKeyConstraint(['answers_id'], ['official_letter.id'], name='fk_official_letter_answers_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_official_letter_officer_id'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_official_letter_partner_id'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_official_letter_programme_id'),
        sa.PrimaryKeyConstraint('id', name='pk_official_letter'),
    )
    op.create_index('ix_official_letter_agreement_id', 'official_letter', ['agreement_id'], unique=False)
    op.create_index('ix_official_letter_answers_id', 'official_letter', ['answers_id'], unique=False)
    op.create_index('ix_official_letter_dated', 'official_letter', ['dated'], unique=False)
    op.create_index('ix_official_letter_number', 'official_letter', ['number'], unique=False)
    op.create_index('ix_official_letter_partner_id', 'official_letter', ['partner_id'], unique=False)
    op.create_index('ix_official_letter_programme_id', 'official_letter', ['programme_id'], unique=False)
    op.create_table(
        'outreach',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('channel', sa.String(32), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('place', sa.String(300), nullable=False),
        sa.Column('commune_id', ID, nullable=True),
        sa.Column('announcement_id', ID, nullable=True),
        sa.Column('counselled', sa.Integer(), nullable=True),
        sa.Column('counselled_women', sa.Integer(), nullable=True),
        sa.Column('registered', sa.Integer(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("channel IN ('letter', 'leaflet', 'counselling', 'job_fair', 'press', 'radio', 'web', 'word_of_mouth', 'other')", name='ck_outreach_channel'),
        sa.CheckConstraint('counselled IS NULL OR counselled >= 0', name='ck_outreach_counselled'),
        sa.CheckConstraint('registered IS NULL OR registered >= 0', name='ck_outreach_registered'),
        sa.ForeignKeyConstraint(['announcement_id'], ['announcement.id'], name='fk_outreach_announcement_id'),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_outreach_commune_id'),
        sa.PrimaryKeyConstraint('id', name='pk_outreach'),
    )
    op.create_index('ix_outreach_announcement_id', 'outreach', ['announcement_id'], unique=False)
    op.create_index('ix_outreach_commune_id', 'outreach', ['commune_id'], unique=False)
    op.create_index('ix_outreach_day', 'outreach', ['day'], unique=False)
    op.create_table(
        'packet',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('code', sa.String(64), nullable=False),
        sa.Column('way', sa.String(32), nullable=False),
        sa.Column('laptop_id', ID, nullable=True),
        sa.Column('handover_id', ID, nullable=True),
        sa.Column('answers', sa.String(64), nullable=True),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('base', sa.JSON(), nullable=True),
        sa.CheckConstraint("way IN ('out', 'in')", name='ck_packet_packet_way'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_packet_handover_id'),
        sa.ForeignKeyConstraint(['laptop_id'], ['laptop.id'], name='fk_packet_laptop_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_packet_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_packet'),
        sa.UniqueConstraint('code', name='uq_packet_code'),
    )
    op.create_index('ix_packet_handover_id', 'packet', ['handover_id'], unique=False)
    op.create_index('ix_packet_laptop_id', 'packet', ['laptop_id'], unique=False)
    op.create_table(
        'party_contact',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('partner_id', ID, nullable=True),
        sa.Column('employer_id', ID, nullable=True),
        sa.Column('name_vi', sa.String(300), nullable=False),
        sa.Column('name_zh', sa.String(300), nullable=True),
        sa.Column('role', sa.String(300), nullable=True),
        sa.Column('phone', sa.String(64), nullable=True),
        sa.Column('email', sa.String(300), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint('partner_id IS NOT NULL OR employer_id IS NOT NULL', name='ck_party_contact_party'),
        sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name='fk_party_contact_employer_id'),
        sa.ForeignKeyConstraint(['partner_id'], ['partner.id'], name='fk_party_contact_partner_id'),
        sa.PrimaryKeyConstraint('id', name='pk_party_contact'),
    )
    op.create_index('ix_party_contact_employer_id', 'party_contact', ['employer_id'], unique=False)
    op.create_index('ix_party_contact_partner_id', 'party_contact', ['partner_id'], unique=False)
    op.create_table(
        'announced_order',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('announcement_id', ID, nullable=False),
        sa.Column('job_order_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['announcement_id'], ['announcement.id'], name='fk_announced_order_announcement_id'),
        sa.ForeignKeyConstraint(['job_order_id'], ['job_order.id'], name='fk_announced_order_job_order_id'),
        sa.PrimaryKeyConstraint('id', name='pk_announced_order'),
        sa.UniqueConstraint('announcement_id', 'job_order_id', name='uq_announced_order_announcement_id_job_order_id'),
    )
    op.create_index('ix_announced_order_announcement_id', 'announced_order', ['announcement_id'], unique=False)
    op.create_index('ix_announced_order_job_order_id', 'announced_order', ['job_order_id'], unique=False)
    op.create_table(
        'packet_conflict',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('packet_id', ID, nullable=False),
        sa.Column('noun', sa.String(64), nullable=False),
        sa.Column('record_id', ID, nullable=False),
        sa.Column('fields', sa.JSON(), nullable=False),
        sa.Column('decided', sa.String(64), nullable=True),
        sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('decided_by_id', ID, nullable=True),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(['decided_by_id'], ['officer.id'], name='fk_packet_conflict_decided_by_id'),
        sa.ForeignKeyConstraint(['packet_id'], ['packet.id'], name='fk_packet_conflict_packet_id'),
        sa.PrimaryKeyConstraint('id', name='pk_packet_conflict'),
    )
    op.create_index('ix_packet_conflict_packet_id', 'packet_conflict', ['packet_id'], unique=False)
    op.create_table(
        'worker',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('citizen_id', sa.String(64), nullable=True),
        sa.Column('full_name', sa.String(300), nullable=False),
        sa.Column('name_folded', sa.String(300), nullable=False),
        sa.Column('sort_key', SORT_KEY, nullable=False),
        sa.Column('passport_name', sa.String(300), nullable=True),
        sa.Column('name_zh', sa.String(300), nullable=True),
        sa.Column('birth_date', sa.Date(), nullable=True),
        sa.Column('birth_precision', sa.String(32), nullable=False),
        sa.Column('sex', sa.String(32), nullable=True),
        sa.Column('ethnicity', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.Column('phone', sa.String(64), nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.Column('address_dated', sa.Date(), nullable=True),
        sa.Column('commune_id', ID, nullable=True),
        sa.Column('education', sa.String(32), nullable=True),
        sa.Column('qualification', sa.String(300), nullable=True),
        sa.Column('heard_by', sa.String(32), nullable=True),
        sa.Column('outreach_id', ID, nullable=True),
        sa.Column('note', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.Column('merged_into_id', ID, nullable=True),
        sa.CheckConstraint("birth_precision IN ('day', 'month', 'year')", name='ck_worker_birth_precision'),
        sa.CheckConstraint("education IN ('none', 'primary', 'lower_secondary', 'upper_secondary', 'vocational', 'college', 'university')", name='ck_worker_education'),
        sa.CheckConstraint("heard_by IN ('letter', 'leaflet', 'counselling', 'job_fair', 'press', 'radio', 'web', 'word_of_mouth', 'other')", name='ck_worker_channel'),
        sa.CheckConstraint("sex IN ('male', 'female')", name='ck_worker_sex'),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_worker_commune_id'),
        sa.ForeignKeyConstraint(['merged_into_id'], ['worker.id'], name='fk_worker_merged_into_id'),
        sa.ForeignKeyConstraint(['outreach_id'], ['outreach.id'], name='fk_worker_outreach_id'),
        sa.PrimaryKeyConstraint('id', name='pk_worker'),
        sa.UniqueConstraint('citizen_id', name='uq_worker_citizen_id'),
    )
    op.create_index('ix_worker_commune_id', 'worker', ['commune_id'], unique=False)
    op.create_index('ix_worker_merged_into_id', 'worker', ['merged_into_id'], unique=False)
    op.create_index('ix_worker_name_folded_birth_date', 'worker', ['name_folded', 'birth_date'], unique=False)
    op.create_index('ix_worker_outreach_id', 'worker', ['outreach_id'], unique=False)
    op.create_index('ix_worker_phone', 'worker', ['phone'], unique=False)
    op.create_index('ix_worker_sort_key_id', 'worker', ['sort_key', 'id'], unique=False)
    op.create_table(
        'certificate',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('level', sa.String(64), nullable=True),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('issued_on', sa.Date(), nullable=True),
        sa.Column('expires_on', sa.Date(), nullable=True),
        sa.Column('issued_at', sa.String(300), nullable=True),
        sa.Column('on_loan', sa.Boolean(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('orientation', 'language', 'criminal_record', 'visa', 'qualification', 'deposit', 'other')", name='ck_certificate_certificate_kind'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_certificate_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_certificate'),
    )
    op.create_index('ix_certificate_worker_id', 'certificate', ['worker_id'], unique=False)
    op.create_table(
        'consent',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('purpose', sa.String(32), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('basis', sa.Text(), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("purpose IN ('placement', 'roster_abroad', 'health_data')", name='ck_consent_consent_purpose'),
        sa.CheckConstraint("state IN ('given', 'refused', 'withdrawn')", name='ck_consent_consent_state'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_consent_officer_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_consent_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_consent'),
        sa.UniqueConstraint('worker_id', 'purpose', name='uq_consent_worker_id_purpose'),
    )
    op.create_index('ix_consent_worker_id', 'consent', ['worker_id'], unique=False)
    op.create_table(
        'count_settlement',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('handover_id', ID, nullable=False),
        sa.Column('counting', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=True),
        sa.Column('reason', sa.Text(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_count_settlement_handover_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_count_settlement_officer_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_count_settlement_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_count_settlement'),
    )
    op.create_index('ix_count_settlement_handover_id', 'count_settlement', ['handover_id'], unique=False)
    op.create_index('ix_count_settlement_worker_id', 'count_settlement', ['worker_id'], unique=False)
    op.create_table(
        'former_identity',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('citizen_id', sa.String(64), nullable=True),
        sa.Column('full_name', sa.String(300), nullable=True),
        sa.Column('until', sa.Date(), nullable=False),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_former_identity_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_former_identity'),
    )
    op.create_index('ix_former_identity_citizen_id', 'former_identity', ['citizen_id'], unique=False)
    op.create_index('ix_former_identity_worker_id', 'former_identity', ['worker_id'], unique=False)
    op.create_table(
        'former_residence',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('commune_id', ID, nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.Column('until', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_former_residence_commune_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_former_residence_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_former_residence'),
        sa.UniqueConstraint('worker_id', 'until', name='uq_former_residence_worker_id_until'),
    )
    op.create_index('ix_former_residence_commune_id', 'former_residence', ['commune_id'], unique=False)
    op.create_index('ix_former_residence_worker_id', 'former_residence', ['worker_id'], unique=False)
    op.create_table(
        'health_certificate',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('examined_on', sa.Date(), nullable=False),
        sa.Column('result', sa.String(32), nullable=False),
        sa.Column('facility', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.CheckConstraint("result IN ('fit', 'unfit')", name='ck_health_certificate_health_result'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_health_certificate_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_health_certificate'),
    )
    op.create_index('ix_health_certificate_worker_id', 'health_certificate', ['worker_id'], unique=False)
    op.create_table(
        'issued_line',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', ID, nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('struck', sa.Boolean(), nullable=False),
        sa.Column('snapshot', sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(['version_id'], ['handover_version.id'], name='fk_issued_line_version_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_issued_line_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_issued_line'),
    )
    op.create_index('ix_issued_line_version_id', 'issued_line', ['version_id'], unique=False)
    op.create_index('ix_issued_line_worker_id', 'issued_line', ['worker_id'], unique=False)
    op.create_table(
        'not_the_same',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('first_id', ID, nullable=False),
        sa.Column('second_id', ID, nullable=False),
        sa.Column('reason', sa.Text(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint('first_id < second_id', name='ck_not_the_same_order'),
        sa.ForeignKeyConstraint(['first_id'], ['worker.id'], name='fk_not_the_same_first_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_not_the_same_officer_id'),
        sa.ForeignKeyConstraint(['second_id'], ['worker.id'], name='fk_not_the_same_second_id'),
        sa.PrimaryKeyConstraint('id', name='pk_not_the_same'),
        sa.UniqueConstraint('first_id', 'second_id', name='uq_not_the_same_first_id_second_id'),
    )
    op.create_index('ix_not_the_same_first_id', 'not_the_same', ['first_id'], unique=False)
    op.create_index('ix_not_the_same_second_id', 'not_the_same', ['second_id'], unique=False)
    op.create_table(
        'placement',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('job_order_id', ID, nullable=True),
        sa.Column('wanted_employer', sa.String(300), nullable=True),
        sa.Column('wanted_job', sa.String(300), nullable=True),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('since', sa.DateTime(timezone=True), nullable=False),
        sa.Column('decided_by', sa.String(32), nullable=True),
        sa.Column('decline_reason', sa.Text(), nullable=True),
        sa.CheckConstraint("decided_by IN ('worker', 'employer', 'partner', 'office')", name='ck_placement_decided_by'),
        sa.CheckConstraint("state IN ('waiting', 'referred', 'selected', 'declined', 'withdrawn', 'contracted', 'listed', 'across', 'returned', 'missing', 'moved', 'closed', 'ended')", name='ck_placement_placement_state'),
        sa.ForeignKeyConstraint(['job_order_id'], ['job_order.id'], name='fk_placement_job_order_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_placement_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_placement'),
    )
    op.create_index('ix_placement_job_order_id', 'placement', ['job_order_id'], unique=False)
    op.create_index('ix_placement_job_order_id_state', 'placement', ['job_order_id', 'state'], unique=False)
    op.create_index('ix_placement_state', 'placement', ['state'], unique=False)
    op.create_index('ix_placement_worker_id', 'placement', ['worker_id'], unique=False)
    op.create_table(
        'signed_notice',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('signed_on', sa.Date(), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.CheckConstraint("kind IN ('no_fee', 'exit_guidance')", name='ck_signed_notice_notice_kind'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_signed_notice_officer_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_signed_notice_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_signed_notice'),
    )
    op.create_index('ix_signed_notice_worker_id', 'signed_notice', ['worker_id'], unique=False)
    op.create_table(
        'travel_document',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('country', sa.String(64), nullable=False),
        sa.Column('issued_on', sa.Date(), nullable=True),
        sa.Column('expires_on', sa.Date(), nullable=True),
        sa.Column('issued_at', sa.String(300), nullable=True),
        sa.Column('extended', sa.Boolean(), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.CheckConstraint("kind IN ('passport', 'border_area_pass', 'entry_exit_pass', 'pass_unstated')", name='ck_travel_document_document_kind'),
        sa.CheckConstraint("state IN ('held', 'lost', 'cancelled', 'replaced')", name='ck_travel_document_document_state'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_travel_document_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_travel_document'),
    )
    op.create_index('ix_travel_document_number', 'travel_document', ['number'], unique=False)
    op.create_index('ix_travel_document_worker_id', 'travel_document', ['worker_id'], unique=False)
    op.create_table(
        'wish',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('programme_id', ID, nullable=True),
        sa.Column('job', sa.String(300), nullable=True),
        sa.Column('place', sa.String(300), nullable=True),
        sa.Column('wage_cny', sa.Integer(), nullable=True),
        sa.Column('wage_per', sa.String(32), nullable=True),
        sa.Column('months', sa.Integer(), nullable=True),
        sa.Column('ready_from', sa.Date(), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("wage_per IN ('day', 'month')", name='ck_wish_wage_per'),
        sa.CheckConstraint('months IS NULL OR months > 0', name='ck_wish_months'),
        sa.ForeignKeyConstraint(['programme_id'], ['programme.id'], name='fk_wish_programme_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_wish_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_wish'),
        sa.UniqueConstraint('worker_id', name='uq_wish_worker_id'),
    )
    op.create_index('ix_wish_programme_id', 'wish', ['programme_id'], unique=False)
    op.create_table(
        'worker_contact',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('full_name', sa.String(300), nullable=False),
        sa.Column('relation', sa.String(300), nullable=True),
        sa.Column('phone', sa.String(64), nullable=True),
        sa.Column('address', sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('family', 'commune', 'other')", name='ck_worker_contact_contact_kind'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_worker_contact_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_worker_contact'),
    )
    op.create_index('ix_worker_contact_phone', 'worker_contact', ['phone'], unique=False)
    op.create_index('ix_worker_contact_worker_id', 'worker_contact', ['worker_id'], unique=False)
    op.create_table(
        'worker_note',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('text', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_worker_note_officer_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_worker_note_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_worker_note'),
    )
    op.create_index('ix_worker_note_worker_id', 'worker_note', ['worker_id'], unique=False)
    op.create_table(
        'worker_skill',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('level', sa.String(300), nullable=True),
        sa.Column('years', sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('skill', 'language', 'experience')", name='ck_worker_skill_skill_kind'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_worker_skill_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_worker_skill'),
    )
    op.create_index('ix_worker_skill_worker_id', 'worker_skill', ['worker_id'], unique=False)
    op.create_table(
        'worker_tag',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('tag_id', ID, nullable=False),
        sa.ForeignKeyConstraint(['tag_id'], ['tag.id'], name='fk_worker_tag_tag_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_worker_tag_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_worker_tag'),
        sa.UniqueConstraint('worker_id', 'tag_id', name='uq_worker_tag_worker_id_tag_id'),
    )
    op.create_index('ix_worker_tag_tag_id', 'worker_tag', ['tag_id'], unique=False)
    op.create_index('ix_worker_tag_worker_id', 'worker_tag', ['worker_id'], unique=False)
    op.create_table(
        'contract',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('placement_id', ID, nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('signed_on', sa.Date(), nullable=True),
        sa.Column('starts_on', sa.Date(), nullable=True),
        sa.Column('ends_on', sa.Date(), nullable=True),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('ended_on', sa.Date(), nullable=True),
        sa.Column('end_reason', sa.Text(), nullable=True),
        sa.Column('wage', sa.Integer(), nullable=True),
        sa.Column('wage_per', sa.String(32), nullable=True),
        sa.Column('overlap_reason', sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'signed', 'extended', 'ended')", name='ck_contract_contract_state'),
        sa.CheckConstraint("wage_per IN ('day', 'month')", name='ck_contract_wage_per'),
        sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name='fk_contract_placement_id'),
        sa.PrimaryKeyConstraint('id', name='pk_contract'),
    )
    op.create_index('ix_contract_ended_on', 'contract', ['ended_on'], unique=False)
    op.create_index('ix_contract_number', 'contract', ['number'], unique=False)
    op.create_index('ix_contract_placement_id', 'contract', ['placement_id'], unique=False)
    op.create_index('ix_contract_signed_on', 'contract', ['signed_on'], unique=False)
    op.create_table(
        'crossing',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('placement_id', ID, nullable=True),
        sa.Column('direction', sa.String(32), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('gate_id', ID, nullable=True),
        sa.Column('handover_id', ID, nullable=True),
        sa.Column('departure_id', ID, nullable=True),
        sa.Column('takes_back_id', ID, nullable=True),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('evidence', sa.Text(), nullable=True),
        sa.CheckConstraint("direction IN ('out', 'back')", name='ck_crossing_direction'),
        sa.ForeignKeyConstraint(['departure_id'], ['crossing.id'], name='fk_crossing_departure_id'),
        sa.ForeignKeyConstraint(['gate_id'], ['gate.id'], name='fk_crossing_gate_id'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_crossing_handover_id'),
        sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name='fk_crossing_placement_id'),
        sa.ForeignKeyConstraint(['takes_back_id'], ['crossing.id'], name='fk_crossing_takes_back_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_crossing_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_crossing'),
    )
    op.create_index('ix_crossing_day_direction', 'crossing', ['day', 'direction'], unique=False)
    op.create_index('ix_crossing_departure_id', 'crossing', ['departure_id'], unique=False)
    op.create_index('ix_crossing_handover_id', 'crossing', ['handover_id'], unique=False)
    op.create_index('ix_crossing_placement_id', 'crossing', ['placement_id'], unique=False)
    op.create_index('ix_crossing_takes_back_id', 'crossing', ['takes_back_id'], unique=False)
    op.create_index('ix_crossing_worker_id', 'crossing', ['worker_id'], unique=False)
    op.create_table(
        'handover_line',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('handover_id', ID, nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('placement_id', ID, nullable=True),
        sa.Column('ordinal', sa.Integer(), nullable=False),
        sa.Column('presence', sa.String(32), nullable=False),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('refused_by', sa.String(300), nullable=True),
        sa.Column('ticked_at', sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("presence IN ('expected', 'present', 'absent', 'refused', 'unexpected')", name='ck_handover_line_presence'),
        sa.ForeignKeyConstraint(['handover_id'], ['handover.id'], name='fk_handover_line_handover_id'),
        sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name='fk_handover_line_placement_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_handover_line_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_handover_line'),
        sa.UniqueConstraint('handover_id', 'worker_id', name='uq_handover_line_handover_id_worker_id'),
    )
    op.create_index('ix_handover_line_handover_id', 'handover_line', ['handover_id'], unique=False)
    op.create_index('ix_handover_line_placement_id', 'handover_line', ['placement_id'], unique=False)
    op.create_index('ix_handover_line_worker_id', 'handover_line', ['worker_id'], unique=False)
    op.create_table(
        'incident',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(64), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('placement_id', ID, nullable=True),
        sa.Column('employer_id', ID, nullable=True),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('about', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=False),
        sa.Column('happened_on', sa.Date(), nullable=True),
        sa.Column('place', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.Column('opened_on', sa.Date(), nullable=False),
        sa.Column('settled_on', sa.Date(), nullable=True),
        sa.Column('due_on', sa.Date(), nullable=True),
        sa.Column('waiting_for', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.Column('officer_id', ID, nullable=True),
        sa.Column('outcome', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.CheckConstraint("kind IN ('unpaid_wages', 'accident', 'illness', 'lost_papers', 'lost_contact', 'detention', 'other')", name='ck_incident_incident_kind'),
        sa.CheckConstraint("state IN ('open', 'waiting', 'settled')", name='ck_incident_incident_state'),
        sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name='fk_incident_employer_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_incident_officer_id'),
        sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name='fk_incident_placement_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_incident_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_incident'),
        sa.UniqueConstraint('number', name='uq_incident_number'),
    )
    op.create_index('ix_incident_employer_id', 'incident', ['employer_id'], unique=False)
    op.create_index('ix_incident_opened_on', 'incident', ['opened_on'], unique=False)
    op.create_index('ix_incident_placement_id', 'incident', ['placement_id'], unique=False)
    op.create_index('ix_incident_settled_on', 'incident', ['settled_on'], unique=False)
    op.create_index('ix_incident_state', 'incident', ['state'], unique=False)
    op.create_index('ix_incident_worker_id', 'incident', ['worker_id'], unique=False)
    op.create_table(
        'confirmation_line',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('confirmation_id', ID, nullable=False),
        sa.Column('worker_id', ID, nullable=True),
        sa.Column('listed', sa.Boolean(), nullable=False),
        sa.Column('row', sa.Integer(), nullable=True),
        sa.Column('document_number', sa.String(64), nullable=True),
        sa.Column('name', sa.String(300), nullable=True),
        sa.Column('birth', sa.String(64), nullable=True),
        sa.Column('said', sa.Text(), nullable=True),
        sa.Column('differences', sa.Text(), nullable=True),
        sa.Column('left_on', sa.Date(), nullable=True),
        sa.Column('outcome', sa.String(32), nullable=False),
        sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('done_note', sa.Text(), nullable=True),
        sa.Column('incident_id', ID, nullable=True),
        sa.CheckConstraint("outcome IN ('waiting', 'confirmed', 'gone', 'unanswered', 'unknown', 'not_across', 'differs')", name='ck_confirmation_line_confirmation_outcome'),
        sa.ForeignKeyConstraint(['confirmation_id'], ['confirmation.id'], name='fk_confirmation_line_confirmation_id'),
        sa.ForeignKeyConstraint(['incident_id'], ['incident.id'], name='fk_confirmation_line_incident_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_confirmation_line_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_confirmation_line'),
    )
    op.create_index('ix_confirmation_line_confirmation_id', 'confirmation_line', ['confirmation_id'], unique=False)
    op.create_index('ix_confirmation_line_incident_id', 'confirmation_line', ['incident_id'], unique=False)
    op.create_index('ix_confirmation_line_worker_id', 'confirmation_line', ['worker_id'], unique=False)
    op.create_table(
        'contract_extension',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('contract_id', ID, nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('signed_on', sa.Date(), nullable=False),
        sa.Column('ran_until', sa.Date(), nullable=True),
        sa.Column('ends_on', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['contract_id'], ['contract.id'], name='fk_contract_extension_contract_id'),
        sa.PrimaryKeyConstraint('id', name='pk_contract_extension'),
    )
    op.create_index('ix_contract_extension_contract_id', 'contract_extension', ['contract_id'], unique=False)
    op.create_index('ix_contract_extension_signed_on', 'contract_extension', ['signed_on'], unique=False)
    op.create_table(
        'incident_note',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('incident_id', ID, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('officer_id', ID, nullable=False),
        sa.Column('with_whom', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=True),
        sa.Column('letter_id', ID, nullable=True),
        sa.Column('state', sa.String(32), nullable=True),
        sa.Column('to_officer_id', ID, nullable=True),
        sa.Column('text', sa.Text().with_variant(sa.LargeBinary(), "postgresql"), nullable=False),
        sa.CheckConstraint("kind IN ('note', 'call', 'partner_reply', 'letter', 'picture', 'state')", name='ck_incident_note_incident_note_kind'),
        sa.CheckConstraint("state IN ('open', 'waiting', 'settled')", name='ck_incident_note_incident_state'),
        sa.ForeignKeyConstraint(['incident_id'], ['incident.id'], name='fk_incident_note_incident_id'),
        sa.ForeignKeyConstraint(['letter_id'], ['official_letter.id'], name='fk_incident_note_letter_id'),
        sa.ForeignKeyConstraint(['officer_id'], ['officer.id'], name='fk_incident_note_officer_id'),
        sa.ForeignKeyConstraint(['to_officer_id'], ['officer.id'], name='fk_incident_note_to_officer_id'),
        sa.PrimaryKeyConstraint('id', name='pk_incident_note'),
    )
    op.create_index('ix_incident_note_incident_id', 'incident_note', ['incident_id'], unique=False)
    op.create_index('ix_incident_note_letter_id', 'incident_note', ['letter_id'], unique=False)
    op.create_table(
        'incident_person',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('incident_id', ID, nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('part', sa.String(300), nullable=True),
        sa.ForeignKeyConstraint(['incident_id'], ['incident.id'], name='fk_incident_person_incident_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_incident_person_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_incident_person'),
        sa.UniqueConstraint('incident_id', 'worker_id', name='uq_incident_person_incident_id_worker_id'),
    )
    op.create_index('ix_incident_person_incident_id', 'incident_person', ['incident_id'], unique=False)
    op.create_index('ix_incident_person_worker_id', 'incident_person', ['worker_id'], unique=False)
    op.create_table(
        'stay_permit',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('worker_id', ID, nullable=False),
        sa.Column('placement_id', ID, nullable=True),
        sa.Column('departure_id', ID, nullable=True),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('number', sa.String(64), nullable=True),
        sa.Column('issued_on', sa.Date(), nullable=True),
        sa.Column('expires_on', sa.Date(), nullable=False),
        sa.Column('assumed', sa.Boolean(), nullable=False),
        sa.Column('renews_id', ID, nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('stay', 'residence', 'work', 'other')", name='ck_stay_permit_stay_permit_kind'),
        sa.CheckConstraint('issued_on IS NULL OR expires_on >= issued_on', name='ck_stay_permit_term'),
        sa.ForeignKeyConstraint(['departure_id'], ['crossing.id'], name='fk_stay_permit_departure_id'),
        sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name='fk_stay_permit_placement_id'),
        sa.ForeignKeyConstraint(['renews_id'], ['stay_permit.id'], name='fk_stay_permit_renews_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_stay_permit_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_stay_permit'),
    )
    op.create_index('ix_stay_permit_departure_id', 'stay_permit', ['departure_id'], unique=False)
    op.create_index('ix_stay_permit_expires_on', 'stay_permit', ['expires_on'], unique=False)
    op.create_index('ix_stay_permit_placement_id', 'stay_permit', ['placement_id'], unique=False)
    op.create_index('ix_stay_permit_renews_id', 'stay_permit', ['renews_id'], unique=False)
    op.create_index('ix_stay_permit_worker_id', 'stay_permit', ['worker_id'], unique=False)
    op.create_table(
        'commune_declaration',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('contract_id', ID, nullable=False),
        sa.Column('event', sa.String(32), nullable=False),
        sa.Column('event_on', sa.Date(), nullable=True),
        sa.Column('commune_id', ID, nullable=True),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('due_on', sa.Date(), nullable=True),
        sa.Column('sent_on', sa.Date(), nullable=True),
        sa.Column('sent_how', sa.String(32), nullable=True),
        sa.Column('sent_by_id', ID, nullable=True),
        sa.Column('acknowledged_on', sa.Date(), nullable=True),
        sa.Column('acknowledged_by', sa.String(300), nullable=True),
        sa.Column('returned_on', sa.Date(), nullable=True),
        sa.Column('returned_reason', sa.Text(), nullable=True),
        sa.Column('letter_number', sa.String(64), nullable=True),
        sa.Column('letter_id', ID, nullable=True),
        sa.Column('extension_id', ID, nullable=True),
        sa.Column('supersedes_id', ID, nullable=True),
        sa.CheckConstraint("event IN ('signed', 'extended', 'ended')", name='ck_commune_declaration_declaration_event'),
        sa.CheckConstraint("sent_how IN ('hand', 'post', 'email', 'document_system', 'other')", name='ck_commune_declaration_sent_by'),
        sa.CheckConstraint("state IN ('due', 'sent', 'acknowledged', 'returned', 'superseded')", name='ck_commune_declaration_declaration_state'),
        sa.ForeignKeyConstraint(['commune_id'], ['commune.id'], name='fk_commune_declaration_commune_id'),
        sa.ForeignKeyConstraint(['contract_id'], ['contract.id'], name='fk_commune_declaration_contract_id'),
        sa.ForeignKeyConstraint(['extension_id'], ['contract_extension.id'], name='fk_commune_declaration_extension_id'),
        sa.ForeignKeyConstraint(['letter_id'], ['declaration_letter.id'], name='fk_commune_declaration_letter_id'),
        sa.ForeignKeyConstraint(['sent_by_id'], ['officer.id'], name='fk_commune_declaration_sent_by_id'),
        sa.ForeignKeyConstraint(['supersedes_id'], ['commune_declaration.id'], name='fk_commune_declaration_supersedes_id'),
        sa.PrimaryKeyConstraint('id', name='pk_commune_declaration'),
    )
    op.create_index('ix_commune_declaration_commune_id', 'commune_declaration', ['commune_id'], unique=False)
    op.create_index('ix_commune_declaration_contract_id', 'commune_declaration', ['contract_id'], unique=False)
    op.create_index('ix_commune_declaration_due_on', 'commune_declaration', ['due_on'], unique=False)
    op.create_index('ix_commune_declaration_event_on', 'commune_declaration', ['event_on'], unique=False)
    op.create_index('ix_commune_declaration_extension_id', 'commune_declaration', ['extension_id'], unique=False)
    op.create_index('ix_commune_declaration_letter_id', 'commune_declaration', ['letter_id'], unique=False)
    op.create_index('ix_commune_declaration_sent_on', 'commune_declaration', ['sent_on'], unique=False)
    op.create_index('ix_commune_declaration_state', 'commune_declaration', ['state'], unique=False)
    op.create_index('ix_commune_declaration_supersedes_id', 'commune_declaration', ['supersedes_id'], unique=False)
    op.create_table(
        'attachment',
        sa.Column('id', ID, nullable=False, primary_key=True, autoincrement=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('worker_id', ID, nullable=True),
        sa.Column('travel_document_id', ID, nullable=True),
        sa.Column('health_certificate_id', ID, nullable=True),
        sa.Column('certificate_id', ID, nullable=True),
        sa.Column('contract_id', ID, nullable=True),
        sa.Column('agreement_id', ID, nullable=True),
        sa.Column('official_letter_id', ID, nullable=True),
        sa.Column('meeting_id', ID, nullable=True),
        sa.Column('commune_declaration_id', ID, nullable=True),
        sa.Column('incident_id', ID, nullable=True),
        sa.Column('name', sa.String(300), nullable=False),
        sa.Column('media_type', sa.String(64), nullable=False),
        sa.Column('digest', sa.String(300), nullable=False),
        sa.Column('content', sa.LargeBinary(), nullable=False),
        sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('added_by_id', ID, nullable=False),
        sa.Column('removed_at', sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('portrait', 'citizen_card', 'travel_document', 'health', 'certificate', 'contract', 'consent', 'agreement', 'letter', 'declaration', 'incident', 'other')", name='ck_attachment_attachment_kind'),
        sa.CheckConstraint('worker_id IS NOT NULL OR agreement_id IS NOT NULL OR official_letter_id IS NOT NULL OR meeting_id IS NOT NULL OR commune_declaration_id IS NOT NULL OR incident_id IS NOT NULL', name='ck_attachment_owner'),
        sa.ForeignKeyConstraint(['added_by_id'], ['officer.id'], name='fk_attachment_added_by_id'),
        sa.ForeignKeyConstraint(['agreement_id'], ['agreement.id'], name='fk_attachment_agreement_id'),
        sa.ForeignKeyConstraint(['certificate_id'], ['certificate.id'], name='fk_attachment_certificate_id'),
        sa.ForeignKeyConstraint(['commune_declaration_id'], ['commune_declaration.id'], name='fk_attachment_commune_declaration_id'),
        sa.ForeignKeyConstraint(['contract_id'], ['contract.id'], name='fk_attachment_contract_id'),
        sa.ForeignKeyConstraint(['health_certificate_id'], ['health_certificate.id'], name='fk_attachment_health_certificate_id'),
        sa.ForeignKeyConstraint(['incident_id'], ['incident.id'], name='fk_attachment_incident_id'),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name='fk_attachment_meeting_id'),
        sa.ForeignKeyConstraint(['official_letter_id'], ['official_letter.id'], name='fk_attachment_official_letter_id'),
        sa.ForeignKeyConstraint(['travel_document_id'], ['travel_document.id'], name='fk_attachment_travel_document_id'),
        sa.ForeignKeyConstraint(['worker_id'], ['worker.id'], name='fk_attachment_worker_id'),
        sa.PrimaryKeyConstraint('id', name='pk_attachment'),
    )
    op.create_index('ix_attachment_agreement_id', 'attachment', ['agreement_id'], unique=False)
    op.create_index('ix_attachment_certificate_id', 'attachment', ['certificate_id'], unique=False)
    op.create_index('ix_attachment_commune_declaration_id', 'attachment', ['commune_declaration_id'], unique=False)
    op.create_index('ix_attachment_contract_id', 'attachment', ['contract_id'], unique=False)
    op.create_index('ix_attachment_health_certificate_id', 'attachment', ['health_certificate_id'], unique=False)
    op.create_index('ix_attachment_incident_id', 'attachment', ['incident_id'], unique=False)
    op.create_index('ix_attachment_meeting_id', 'attachment', ['meeting_id'], unique=False)
    op.create_index('ix_attachment_official_letter_id', 'attachment', ['official_letter_id'], unique=False)
    op.create_index('ix_attachment_travel_document_id', 'attachment', ['travel_document_id'], unique=False)
    op.create_index('ix_attachment_worker_id', 'attachment', ['worker_id'], unique=False)


def downgrade():
    raise NotImplementedError("a record goes forward only")
