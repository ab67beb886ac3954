package dev.syncsetup.marketo.observation;

import java.util.Collection;

record RestObservationClient(CrmSigns crm, FieldSigns fields, DataSigns data)
    implements ObservationClient {

  @Override
  public CrmAttachment crmAttachment() {
    return crm.attachment();
  }

  @Override
  public ExpectedFields expectedFields(Collection<String> displayNames) {
    return fields.expected(displayNames);
  }

  @Override
  public CrmAttachment dataArrived() {
    return data.arrived();
  }

  @Override
  public PersonArrival personArrived(String email) {
    return data.personArrived(email);
  }
}
